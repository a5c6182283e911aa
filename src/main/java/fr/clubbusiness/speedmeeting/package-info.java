/**
 * The timetable of speed meetings: two sides meet in pairs, in rounds, at tables. Pure: it knows neither the club nor who the participants are.
 *
 * <p>Everything has a number from 0: participants of each side, rounds, tables. {@link fr.clubbusiness.speedmeeting.Timetabling} is the face. What
 * it promises, and what is only a good attempt:
 *
 * <ul>
 *   <li>Always: nobody is in two meetings of a round or in a round of their absence, no table is used twice in a round, a pair meets at most once and
 *       never when it must not. The same request always gives the same timetable.
 *   <li>When everybody attends all rounds, the floor of meetings, and then the sum of wishes, are the greatest possible. A minimum-cost flow chooses
 *       the pairs; by König's theorem they fit into the rounds, and their numbers in any two rounds can be levelled until no round needs more tables
 *       than there are.
 *   <li>When somebody misses rounds, the placing is a repair. The flow without rounds is a bound that no timetable can pass; a timetable that reaches it
 *       is proven as well.
 *   <li>Spreading the gaps improves until no exchange of two rounds helps. It is not proven.
 * </ul>
 *
 * <p>The floor is the greatest number such that everybody has so many meetings, or as many as they can have at all. So whoever has few possible
 * partners or comes for two rounds holds nobody else down. The least number of meetings of anybody is then also the greatest possible.
 */
@NullMarked
package fr.clubbusiness.speedmeeting;

import org.jspecify.annotations.NullMarked;
