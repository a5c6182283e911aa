/**
 * What the club writes to whoever is waited for. A message is a row of ids and dates, written in the transaction of what causes it, so that one is
 * neither lost nor sent for nothing. Its words are made when it is sent, after its reader's right to them is checked again: whoever has left, or no
 * longer has to answer, gets nothing. All that is due for an organisation goes out as one mail, at eight in the morning.
 *
 * <p>A message is sent at least once. A node first takes it up, which makes it due again later, then sends it without any transaction, then says what
 * became of it. One that dies in between sends it again a minute later, or lets another node, with the same {@code Message-ID}. A refused mail is tried
 * again after 1, 5 and 30 minutes, 2, 8 and 24 hours, then given up, and somebody has a task.
 *
 * <p>People get messages of their own, each by itself, by the channel that they accept: a mail, or an SMS between eight and eight and not on Sundays.
 * Somebody else may see the telephone: the words name neither employer nor person.
 */
@NullMarked
package fr.clubbusiness.message;

import org.jspecify.annotations.NullMarked;
