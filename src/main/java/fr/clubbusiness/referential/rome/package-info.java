/**
 * The ROME in its official form. An archive is read whole and checked before anything is written. Codes are never deleted, since people and needs
 * refer to them.
 */
@NullMarked
package fr.clubbusiness.referential.rome;

import org.jspecify.annotations.NullMarked;
