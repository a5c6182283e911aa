/**
 * From "this person for this need" to a hire: introduction, interview, trial, contract, and what a hire changes elsewhere.
 *
 * <p>Silence is the first complaint about such platforms. So an introduction always waits for one side until a known day, and then ends. The rules
 * (states, deadlines, reasons) are pure, in the room {@code rule}; the operations are in the room {@code step}.
 *
 * <p>Every answer goes through {@code ToldIntroduction}: it alone decides which status each side sees. Only rules use the true status.
 */
@NullMarked
package fr.clubbusiness.introduction;

import org.jspecify.annotations.NullMarked;
