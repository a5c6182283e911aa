/**
 * What structures offer to companies and public buyers, and what these buy from them: offers, purchases, who fits, answers and awards. An award leads
 * to draft labour needs, from which the club's matching leads to people. Its rooms have the operations; no other feature uses it.
 */
@NullMarked
package fr.clubbusiness.catalogue;

import org.jspecify.annotations.NullMarked;
