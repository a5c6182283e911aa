/**
 * What everyone shares and nobody owns: occupations and their links (ROME), skills, communes and zones, and the coded vocabulary.
 *
 * <p>Facts come from public distributions and are loaded by migrations, so that a foreign key guards every code that is stored. They
 * change a few times a year and are read at every request: {@code Referential} holds them in memory.
 */
@NullMarked
package fr.clubbusiness.referential;

import org.jspecify.annotations.NullMarked;
