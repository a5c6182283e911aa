/**
 * News of people at work: some time after the first day, the employer and the person's structure are each asked. It owns the questions with their answers,
 * and the rules about them: when one is due, what two sides say together, and what counts as held. What nobody knows is no success.
 */
@NullMarked
package fr.clubbusiness.employment.followup;

import org.jspecify.annotations.NullMarked;
