/**
 * What companies and partners commit to for those who accompany people: visits, places of immersion, mentors, premises, purchases. Everybody in the club reads
 * what is offered; a structure or a school takes all of it or a part, and <b>whoever received it says whether it was kept</b>, because a firm's own word would
 * make a label worth nothing. What was kept opens the label.
 *
 * <p>A taking is a row of its own, written by whoever takes. The counts of a commitment follow from these rows by a trigger, and its status from the counts, so
 * that no order of requests takes more than there is ({@code V110}).
 */
@NullMarked
package fr.clubbusiness.commitment;

import org.jspecify.annotations.NullMarked;
