/**
 * Registrations for events: whoever has a seat, whoever waits for one, and what became of them.
 *
 * <p>Whoever gives or takes a seat locks the event first, so that one of two at once comes second. The database numbers the seats, and admits each number once.
 * A seat that becomes free is offered by the club itself, to one person at a time, in the order of the line.
 */
@NullMarked
package fr.clubbusiness.event.registration;

import org.jspecify.annotations.NullMarked;
