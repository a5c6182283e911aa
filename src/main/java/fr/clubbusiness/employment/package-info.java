/**
 * Work contracts, from the signature to the exit: those that introductions lead to, and those that structures sign by themselves. The terms of a
 * contract are kept here alone. Each contract is checked by the law of its employer with all that the club knows of the person: months of CDDI and hours
 * lent, at any employer. What becomes of the person follows their contracts.
 */
@NullMarked
package fr.clubbusiness.employment;

import org.jspecify.annotations.NullMarked;
