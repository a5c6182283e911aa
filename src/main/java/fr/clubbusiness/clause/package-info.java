/**
 * The ledger of social clauses: public markets ask their holders for hours of people far from work. Markets with lots and the hours that they promise,
 * people approved before their first hour, months that are declared, checked, validated, and corrected by counter-lines alone, balances and attestations.
 *
 * <p>It is open on purpose: nobody has to keep a spreadsheet beside it. Hires of the club propose a participation by themselves. Its rooms have the
 * operations; no other feature uses it.
 */
@NullMarked
package fr.clubbusiness.clause;

import org.jspecify.annotations.NullMarked;
