/**
 * Value objects that check themselves, sentences in two languages, and the club's clock. It depends on nothing, so that a rule about a SIRET or a
 * reference exists exactly once.
 */
@NullMarked
package fr.clubbusiness.shared;

import org.jspecify.annotations.NullMarked;
