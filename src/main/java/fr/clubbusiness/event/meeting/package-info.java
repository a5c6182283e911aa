/**
 * Speed meetings of an event: whom participants wish to meet, the timetable that the engine {@code speedmeeting} makes of it, and what came of each meeting.
 *
 * <p>Whoever plans locks the event first. The database admits nobody at two tables in one round, whatever is computed. A wish is read by the organisation that
 * wishes and by whoever organises; of the others, a participant reads a side and a name.
 */
@NullMarked
package fr.clubbusiness.event.meeting;

import org.jspecify.annotations.NullMarked;
