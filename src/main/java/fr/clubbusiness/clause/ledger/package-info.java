/** The hours of the months: declared, checked, validated or rejected, corrected by counter-lines; and what is read of them: the balance of a lot and its attestations. */
@NullMarked
package fr.clubbusiness.clause.ledger;

import org.jspecify.annotations.NullMarked;
