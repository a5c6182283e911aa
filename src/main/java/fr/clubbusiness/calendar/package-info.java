/**
 * What is to come, in the calendar programme that people already look at: an address that only its owner knows gives interviews and last days
 * for answers, as RFC 5545. Such programmes cannot sign in and keep what they read, so the address is the secret and nobody is named.
 */
@NullMarked
package fr.clubbusiness.calendar;

import org.jspecify.annotations.NullMarked;
