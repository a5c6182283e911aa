/**
 * The law of a match: whether a person and a labour need go together, how well, and why, in words that can be shown.
 *
 * <p>The law is pure: no framework, no database, time passed in. Ranking, the explained pair, relaxations and introductions all read it.
 * Its numbers and conditions are those of the domain page's part "Matching"; the public texts are cited where they rule.
 *
 * <p>{@link Constraint} is the table of what must hold, {@link Weights} the table of what counts for how much, {@link EvidenceCode} the
 * table of what is said. A new constraint is a row of {@code Constraint}: it does not compile until its evidence codes, the relaxations and
 * the index know it. What a viewpoint may not know is left out of the evidence where it is made, not where it is shown, and a company's
 * view evaluates only the constraints that are declared for it.
 *
 * <p>The index holds a packed second form of the law, because judging a million people one by one takes too long. {@link Packed} is a
 * person in eight numbers, {@link Asked} the constraints and {@link Grade} the score on these numbers; {@link Worth}, {@link Reaches} and
 * {@link Walk} leave out people who cannot match. They call the law's own numbers and methods where they can, but the formulas stand twice.
 * {@code IndexExactnessTest} holds this form to the law: on people and needs drawn at random, the index must find the same people, order,
 * scores, counts and relaxations as the law when it judges everybody; {@code PackedConstraintsTest} compares them constraint by constraint.
 * A field that is never drawn is never compared: {@code DrawnPair}, {@code DrawnPeople} and {@code DrawnNeed} must draw each new field. The
 * tests fail when a constraint never holds or never fails in what they draw.
 *
 * <p>Around the law, {@link MatchIndex} finds people to judge, in memory; {@link MatchSource} reads them as they now are; {@link Reader}
 * says who reads, and so from which viewpoint; {@link Candidates} gives the alias under which a company knows somebody. Introductions use
 * {@link Matchmaker} and {@link Candidates}, and nothing else.
 *
 * <p>The index is derived and disposable: {@link IndexFeed} reads it whole from PostgreSQL, then what changed, four times a second. A match
 * does not wait for it: what was written a quarter of a second ago may not be found yet, and somebody who must no longer be shown never is.
 *
 * <p>A person's state is {@link fr.clubbusiness.beneficiary.BeneficiaryState}: the law takes coded lists from the features below it, and
 * nothing else of them.
 */
@NullMarked
package fr.clubbusiness.matching;

import org.jspecify.annotations.NullMarked;
