/**
 * Answers without an account: a message holds an address of its own, whose page asks one question. The address is the secret, kept as a hash, and masked
 * wherever paths are written. Reading the page changes nothing, because robots of mail servers open every address. An answer counts once: whoever
 * comes again reads what was answered. What is asked, until when and what an answer does belongs to the feature that asks ({@link
 * fr.clubbusiness.reply.Question}).
 */
@NullMarked
package fr.clubbusiness.reply;

import org.jspecify.annotations.NullMarked;
