/**
 * The people that structures accompany, in four tables with a row policy each: matching facts, identity, sensitive data and agreements. They are
 * separate so that matching never holds a name, and every read of private data is deliberate. This package knows nothing of introductions: they
 * observe {@link fr.clubbusiness.beneficiary.PersonWithdrawn}, fired in the same transaction. The room {@code register} holds the operations.
 */
@NullMarked
package fr.clubbusiness.beneficiary;

import org.jspecify.annotations.NullMarked;
