/**
 * Owns statistical secrecy: which numbers about people and organisations may be read, and which others must stay hidden so that none is found from the sums. It
 * is pure, and knows no feature: a feature counts, and this package decides.
 *
 * <p>A published table is frozen by whoever publishes it: whole quarters, fixed rows and columns, no free filter, so that nothing is found from the difference
 * of two tables.
 */
@NullMarked
package fr.clubbusiness.statistics;

import org.jspecify.annotations.NullMarked;
