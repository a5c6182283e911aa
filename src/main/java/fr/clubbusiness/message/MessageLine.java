package fr.clubbusiness.message;

/**
 * The words of one message.
 *
 * @param text one French sentence, which names nobody
 * @param page the page to read on, without a slash before it: {@code v1/introductions/M-0115}
 */
public record MessageLine(String text, String page) {}
