/**
 * Coming interviews and last days for an answer, in the calendar program that people already use. A secret address serves them as RFC 5545.
 * Such programs cannot sign in, and they store what they read. So the address is the secret, and the calendar names no person.
 */
@NullMarked
package fr.clubbusiness.calendar;

import org.jspecify.annotations.NullMarked;
