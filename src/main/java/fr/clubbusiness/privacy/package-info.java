/**
 * The rights of the people in the club (GDPR, articles 12 to 22): each request with who asked, when, until when and what was done. It reads what other
 * features hold by SQL, because it must find all of it, also what a feature shows to nobody; and it erases by functions of the owner of the tables,
 * because nobody else may delete anything. No feature depends on it, but for the retention of data, which erases by {@link ErasePerson} too.
 *
 * <p>An erased person leaves a row without a fact, which only counts read ({@code security.CountedRows}), and an aggregate line tied to nobody. The list
 * of erasures holds ids alone. A backup that is older than an erasure is restored with the newer list: {@code RepeatErasures} then forgets again.
 *
 * <p>A restriction (article 18) ends introductions, keeps the person out of matching and of the lists, searches and files of advisers, and refuses changes of
 * the person, their path, their PASS and their contracts to come. Not covered yet: questions about how a contract goes ({@code employment.followup}) are still asked,
 * and a contract in force still moves, by its employer and by jobs.
 */
@NullMarked
package fr.clubbusiness.privacy;

import org.jspecify.annotations.NullMarked;
