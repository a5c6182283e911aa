/**
 * Data shared by all clubs: occupations and their links (ROME), skills, communes and zones.
 *
 * <p>The data come from public distributions, and foreign keys to them check every stored code. They change a few times a year and are read at every
 * request, so {@link fr.clubbusiness.referential.Referential} holds them in memory. Rooms: {@code file} (strict files, checked tables, one import at
 * a time), {@code rome}, and {@code intake} (communes, zones, and the import operations).
 */
@NullMarked
package fr.clubbusiness.referential;

import org.jspecify.annotations.NullMarked;
