/**
 * The coded lists that all features use: contract types, licences, levels of French, working conditions. A code is stored, sent and shown under the
 * same name everywhere. It depends only on {@code shared}.
 */
@NullMarked
package fr.clubbusiness.vocabulary;

import org.jspecify.annotations.NullMarked;
