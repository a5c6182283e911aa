/**
 * The people that structures accompany, in four tables with a row policy each: matching facts, identity, sensitive data and agreements. The tables
 * are separate so that ranking never loads a name, and every read of private data is explicit. This package does not depend on introductions: they
 * observe {@link fr.clubbusiness.beneficiary.PersonWithdrawn}, fired in the same transaction. The sub-package {@code register} holds the operations.
 */
@NullMarked
package fr.clubbusiness.beneficiary;

import org.jspecify.annotations.NullMarked;
