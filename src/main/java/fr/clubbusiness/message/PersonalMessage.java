package fr.clubbusiness.message;

import org.jspecify.annotations.Nullable;

/**
 * The words of a message to a person. Somebody else may see the telephone: it names neither an employer nor anything of health.
 *
 * @param to an electronic address, or a telephone number in E.164; null when the person can no longer be reached so
 * @param title what the list of a mailbox shows
 * @param text one or two French sentences
 * @param address to answer at; null when there is none
 */
public record PersonalMessage(
        @Nullable String to,
        String title,
        String text,
        @Nullable String address) {}
