/**
 * The rules of social clauses, without framework, database or clock: hours that are promised and how they are computed, who may be approved and when, which
 * hours of a month count, the balance of a lot. Every number is a named constant with its source.
 */
@NullMarked
package fr.clubbusiness.clause.rule;

import org.jspecify.annotations.NullMarked;
