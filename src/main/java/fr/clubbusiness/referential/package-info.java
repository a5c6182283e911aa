/**
 * What everyone shares and nobody owns: occupations and their links (ROME), skills, communes and zones.
 *
 * <p>Facts come from public distributions, so that a foreign key guards every code that is stored. They change a few times a year and are read at every
 * request: {@link fr.clubbusiness.referential.Referential} holds them in memory. Rooms: {@code file} (strict files, checked tables, one import at a time),
 * {@code rome}, and {@code intake} (communes, zones, and the operations that import).
 */
@NullMarked
package fr.clubbusiness.referential;

import org.jspecify.annotations.NullMarked;
