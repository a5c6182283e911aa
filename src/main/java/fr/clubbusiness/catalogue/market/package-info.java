/** What everybody may know of the catalogue without an account, and what a buyer may expect of a market. */
@NullMarked
package fr.clubbusiness.catalogue.market;

import org.jspecify.annotations.NullMarked;
