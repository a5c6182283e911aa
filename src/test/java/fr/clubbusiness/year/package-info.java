/**
 * A whole year of a club on the real service: people enter and leave, needs arrive, somebody proposes, others answer or stay silent. The people and
 * organisations are those of the demo. Everything that chance decides is drawn from a seed, by person and need, so that every rule of choice meets the same
 * people in the same mood.
 *
 * <p>{@link fr.clubbusiness.year.YearParameters} says how people behave. It is the one place where the year is assumed.
 */
@NullMarked
package fr.clubbusiness.year;

import org.jspecify.annotations.NullMarked;
