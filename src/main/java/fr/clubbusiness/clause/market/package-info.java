/** Markets with social clauses and their lots: who buys, who follows, who holds, and how many hours are promised, with the computation. */
@NullMarked
package fr.clubbusiness.clause.market;

import org.jspecify.annotations.NullMarked;
