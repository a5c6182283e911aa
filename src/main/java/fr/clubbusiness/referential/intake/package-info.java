/**
 * The imports of an administrator: the operations, the file of communes, and the zones that hide a person's commune from companies. The shipped data
 * never replace imported data.
 */
@NullMarked
package fr.clubbusiness.referential.intake;

import org.jspecify.annotations.NullMarked;
