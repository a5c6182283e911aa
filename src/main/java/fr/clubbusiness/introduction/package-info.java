/**
 * From "this person for this need" to a hire: introduction, interview, trial, contract, and what a hire does to everything else.
 *
 * <p>Silence is the first complaint of those who use such platforms, so an introduction always waits for somebody until a day that can be
 * told, and then ends. The rules (states, deadlines, reasons) are pure and stand apart from what stores and serves them.
 *
 * <p>Every answer goes through {@code ToldIntroduction}: it is the one place that decides which status a side is told. The true status is
 * for rules alone.
 */
@NullMarked
package fr.clubbusiness.introduction;

import org.jspecify.annotations.NullMarked;
