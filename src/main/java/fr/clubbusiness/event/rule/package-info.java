/** Pure rules of events: what an event must be like, how its seats are shared, what follows in the line. Time is passed in. */
@NullMarked
package fr.clubbusiness.event.rule;

import org.jspecify.annotations.NullMarked;
