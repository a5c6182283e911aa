/**
 * Words as searches compare them: without accents, plurals and gender marks, and the everyday words of occupations. Nothing here reads the
 * referential.
 */
@NullMarked
package fr.clubbusiness.referential.words;

import org.jspecify.annotations.NullMarked;
