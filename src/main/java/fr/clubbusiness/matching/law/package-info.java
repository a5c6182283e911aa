/**
 * The law of a match: whether a person and a labour need match, how well, and why, in words that can be shown. Pure: no framework, no database, time
 * passed in. Ranking, explanations, relaxations, allocation and introductions all use it. Numbers and conditions are decisions of the clubs;
 * public texts are cited where they apply.
 *
 * <p>{@link fr.clubbusiness.matching.law.Constraint} is the table of constraints, {@link fr.clubbusiness.matching.law.Weights} the table of weights,
 * {@link fr.clubbusiness.matching.law.EvidenceCode} the table of explanations. A new constraint is a row of {@code Constraint}: it does not compile
 * until its evidence codes, the relaxations and the index know it. Evidence that a viewpoint may not know is never made, rather than hidden later. A
 * company's view evaluates only the constraints that declare it.
 *
 * <p>A person's state is {@link fr.clubbusiness.beneficiary.BeneficiaryState}: the law uses only coded lists of the features below it.
 */
@NullMarked
package fr.clubbusiness.matching.law;

import org.jspecify.annotations.NullMarked;
