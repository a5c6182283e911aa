/**
 * Value objects that check themselves, the two languages of a sentence, and the club's clock.
 * It depends on nothing, so that a rule about a SIRET or a reference lives exactly once.
 */
@NullMarked
package fr.clubbusiness.shared;

import org.jspecify.annotations.NullMarked;
