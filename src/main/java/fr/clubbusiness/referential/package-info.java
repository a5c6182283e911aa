/**
 * What everyone shares and nobody owns: occupations and their links (ROME), skills, communes and zones, and the coded vocabulary.
 *
 * <p>Facts come from public distributions and are loaded by migrations, so that a foreign key guards every code that is stored. They
 * change a few times a year and are read at every request: {@code Referential} holds them in memory.
 *
 * <p>An administrator imports a whole distribution in its own format: it is read and found right before anything is written, all in one
 * transaction. Codes never go, since people and needs hold them. What ships with the club is not loaded over what was imported.
 */
@NullMarked
package fr.clubbusiness.referential;

import org.jspecify.annotations.NullMarked;
