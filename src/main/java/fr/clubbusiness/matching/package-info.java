/**
 * The law of a match: whether a person and a labour need go together, how well, and why, in words that can be shown.
 *
 * <p>It is written once, pure, and read by everyone: ranking, the explained pair, relaxations and introductions. No second copy of it
 * stands in SQL. Numbers and conditions are those of the domain page's part "Matching"; the public texts are cited where they rule.
 *
 * <p>{@link Constraint} is the table of what must hold, {@link Weights} the table of what counts for how much, {@link EvidenceCode} the
 * table of what is said. What a viewpoint may not know is left out of the evidence where it is made, not where it is shown.
 *
 * <p>Around the law, {@link MatchIndex} finds whom to judge, in memory; {@link MatchSource} reads them as they now are, {@link Reader} says
 * who reads and so from which viewpoint, {@link Candidates} under which alias a company knows somebody. Introductions ask
 * {@link Matchmaker} and {@link Candidates}, and nothing else.
 *
 * <p>The index is derived and disposable: {@link IndexFeed} reads it whole from PostgreSQL, then what changed, four times a second. A match
 * does not wait for it: what was written a quarter of a second ago may not be found yet, and whoever must not be shown any more never is.
 */
@NullMarked
package fr.clubbusiness.matching;

import org.jspecify.annotations.NullMarked;
