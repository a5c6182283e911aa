/**
 * The label of an organisation that keeps its commitments. An adviser sees the counts and grants it for two years; counts that do not reach refuse it, whoever
 * asks. It ends by itself, and nothing is taken back in silence: a withdrawal has its reason.
 */
@NullMarked
package fr.clubbusiness.commitment.label;

import org.jspecify.annotations.NullMarked;
