/**
 * A market of numbered people and numbered needs with seats, and two ways to assign them. {@link fr.clubbusiness.allocation.market.Auction}
 * places the most people at the best total score. {@link fr.clubbusiness.allocation.market.DeferredAcceptance} is stable: no need and
 * person both prefer each other. {@link fr.clubbusiness.allocation.market.AssignmentCosts} measures what each way gives up. Pure: it knows
 * nothing of the club.
 */
@NullMarked
package fr.clubbusiness.allocation.market;

import org.jspecify.annotations.NullMarked;
