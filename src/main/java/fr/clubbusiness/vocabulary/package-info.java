/**
 * The coded lists that all features use: contract types, licences, levels of French, working conditions. A code is stored, sent and shown under the
 * same name everywhere. Beside them, the calendar that all deadlines count by. It depends only on {@code shared}.
 */
@NullMarked
package fr.clubbusiness.vocabulary;

import org.jspecify.annotations.NullMarked;
