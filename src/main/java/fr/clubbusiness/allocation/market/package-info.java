/**
 * A market of numbered needs with seats and numbered people, and the two ways to assign them: {@link fr.clubbusiness.allocation.market.Auction} places the
 * most people at the best total score, {@link fr.clubbusiness.allocation.market.DeferredAcceptance} leaves no need and person who would both prefer each
 * other. Pure: it knows nothing of the club. {@link fr.clubbusiness.allocation.market.AssignmentCosts} says what each way gives up.
 */
@NullMarked
package fr.clubbusiness.allocation.market;

import org.jspecify.annotations.NullMarked;
