/**
 * Who takes which seat when many open needs want the same people: a proposal over all of them, which an adviser turns into introductions.
 *
 * <p>Two ways, because they answer two questions. {@link Auction} places as many people as can be, and among all the ways of doing that
 * one of the greatest total score. {@link DeferredAcceptance} leaves no need and person who would both rather have each other. Neither
 * is right in itself, so {@link Costs} tells of each proposal what it gives up.
 *
 * <p>Both work on a {@link Market} of numbers and know nothing of the rest. Nothing is introduced here: a person decides, and every pair
 * is judged again by the law when it becomes an introduction.
 */
@NullMarked
package fr.clubbusiness.allocation;

import org.jspecify.annotations.NullMarked;
