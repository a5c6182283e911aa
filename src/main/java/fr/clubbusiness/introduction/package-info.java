/**
 * From "this person for this need" to a hire: introduction, interview, trial, contract, and the effects of a hire on other introductions.
 *
 * <p>The first complaint about such platforms is that no answer comes. So an introduction always waits for one side until a known day, and
 * then ends. The rules (states, deadlines, reasons) are pure, in the room {@code rule}. The operations are in the room {@code step}.
 *
 * <p>Every answer goes through {@code VisibleIntroduction}: it alone decides which status each side sees. Only rules use the real status.
 */
@NullMarked
package fr.clubbusiness.introduction;

import org.jspecify.annotations.NullMarked;
