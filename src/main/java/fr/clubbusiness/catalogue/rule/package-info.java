/** The rules of offers and purchases, without framework, database or clock: who fits and why, what may be asked, sent and awarded. */
@NullMarked
package fr.clubbusiness.catalogue.rule;

import org.jspecify.annotations.NullMarked;
