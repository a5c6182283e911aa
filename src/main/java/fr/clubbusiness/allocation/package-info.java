/**
 * Proposes who takes which seat when many open needs want the same people. An adviser turns the proposal into introductions. The proposal
 * itself introduces no one: each person decides, and the law judges every pair again at its introduction. The room {@code market} holds the
 * algorithms.
 */
@NullMarked
package fr.clubbusiness.allocation;

import org.jspecify.annotations.NullMarked;
