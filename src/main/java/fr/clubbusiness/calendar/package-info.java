/**
 * Coming interviews and answer deadlines, in the calendar programme that people already use: a secret address serves them as RFC 5545. Such
 * programmes cannot sign in and store what they read, so the address is the secret and nobody is named.
 */
@NullMarked
package fr.clubbusiness.calendar;

import org.jspecify.annotations.NullMarked;
