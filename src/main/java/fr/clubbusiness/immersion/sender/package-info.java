/**
 * Who may send people to a place: schools, partners for the young, missions locales, and the structure of an introduction an adult on trial. The rule decides; this
 * room reads what the caller's organisation is.
 */
@NullMarked
package fr.clubbusiness.immersion.sender;

import org.jspecify.annotations.NullMarked;
