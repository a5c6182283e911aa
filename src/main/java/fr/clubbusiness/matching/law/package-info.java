/**
 * The law of a match: whether a person and a labour need go together, how well, and why, in words that can be shown. Pure: no framework, no
 * database, time passed in. Ranking, explanations, relaxations, allocation and introductions all read it. Numbers and conditions are those of the
 * domain page, part "Matching"; the public texts are cited where they rule.
 *
 * <p>{@link fr.clubbusiness.matching.law.Constraint} is the table of what must hold, {@link fr.clubbusiness.matching.law.Weights} the table of what
 * counts for how much, {@link fr.clubbusiness.matching.law.EvidenceCode} the table of what is said. A new constraint is a row of {@code Constraint}: it
 * does not compile until its evidence codes, the relaxations and the index know it. What a viewpoint may not know is left out of the evidence where
 * it is made, not where it is shown, and a company's view evaluates only the constraints that are declared for it.
 *
 * <p>A person's state is {@link fr.clubbusiness.beneficiary.BeneficiaryState}: the law takes coded lists from the features below it, and nothing else.
 */
@NullMarked
package fr.clubbusiness.matching.law;

import org.jspecify.annotations.NullMarked;
