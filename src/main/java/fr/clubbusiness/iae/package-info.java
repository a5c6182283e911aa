/**
 * The IAE register of a person: diagnoses of eligibility, and PASS IAE with their suspensions and prolongations. <strong>The club gives neither</strong>: the
 * State's platform does. The club records what it delivered, computes when a PASS ends, and warns the person's structure in time.
 *
 * <p>The structure that accompanies a person reads and writes all of it. An adviser with a live introduction or a purpose reads numbers and dates, never
 * a criterion nor a reason, which may tell health or justice. A company reads nothing. The rules are in {@code iae.rule}.
 */
@NullMarked
package fr.clubbusiness.iae;

import org.jspecify.annotations.NullMarked;
