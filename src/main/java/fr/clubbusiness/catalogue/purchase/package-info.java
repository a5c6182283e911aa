/** Purchases: from a buyer's draft over the agency's word to the structures that fit, their answers, the award, and the labour needs that follow. */
@NullMarked
package fr.clubbusiness.catalogue.purchase;

import org.jspecify.annotations.NullMarked;
