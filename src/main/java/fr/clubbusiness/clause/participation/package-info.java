/** People in lots: proposed by an employer or by a hire of the club, approved by the facilitator before the first hour. The ground is a row of its own, with fewer
 * readers than the rest. */
@NullMarked
package fr.clubbusiness.clause.participation;

import org.jspecify.annotations.NullMarked;
