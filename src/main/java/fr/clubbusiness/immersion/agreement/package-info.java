/**
 * Agreements that are prepared here: who comes, when, who signs, and how it went. Everybody signs by a link of their own; any change of terms clears all
 * signatures; only the reference of the official agreement makes one valid, because that one insures. No list is searched, filtered or ordered by a person.
 */
@NullMarked
package fr.clubbusiness.immersion.agreement;

import org.jspecify.annotations.NullMarked;
