/**
 * The imports of an administrator: the operations, the file of communes, and the zones that hide a person's commune from companies.
 * What ships with the club is not loaded over what was imported.
 */
@NullMarked
package fr.clubbusiness.referential.intake;

import org.jspecify.annotations.NullMarked;
