/**
 * What the club writes to whoever is waited for. A message is a row of ids and dates, written in the transaction of what causes it, so that one is
 * neither lost nor sent for nothing. Its words are made when it is sent, after its reader's right to them is checked again: whoever has left, or no
 * longer has to answer, gets nothing. All that is due for an organisation goes out as one mail, at eight in the morning.
 *
 * <p>A message is sent at least once: a node that dies between the mail server's answer and its own commit sends it again, with the same
 * {@code Message-ID}. Two nodes never send the same one at a time, because each locks its rows. A refused mail is tried again after 1, 5 and 30 minutes,
 * 2, 8 and 24 hours, then given up.
 */
@NullMarked
package fr.clubbusiness.message;

import org.jspecify.annotations.NullMarked;
