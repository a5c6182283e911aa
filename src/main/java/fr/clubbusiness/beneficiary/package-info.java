/**
 * The people whom structures accompany, in four tables, each with its own row policy: matching facts, identity, sensitive data and agreements. They are
 * apart so that whoever matches never holds a name, and that each reading of what is private is a deliberate one. It knows nothing of introductions:
 * those observe {@link fr.clubbusiness.beneficiary.PersonWithdrawn}, fired in the same transaction. The room {@code register} holds the operations.
 */
@NullMarked
package fr.clubbusiness.beneficiary;

import org.jspecify.annotations.NullMarked;
