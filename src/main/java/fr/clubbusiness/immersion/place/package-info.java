/**
 * Places that hosts offer. A place may be for some schools first: until their day is over, nobody else learns that it exists, in a list or by its id. The database
 * keeps the seats: each has a number that is held once.
 */
@NullMarked
package fr.clubbusiness.immersion.place;

import org.jspecify.annotations.NullMarked;
