/**
 * The coded lists that everyone speaks: contract types, licences, levels of French, working conditions.
 * A code is stored, sent and shown under the same name everywhere. It depends on nothing but {@code shared}.
 */
@NullMarked
package fr.clubbusiness.vocabulary;

import org.jspecify.annotations.NullMarked;
