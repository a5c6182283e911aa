/**
 * The ROME in its official form: an archive is read whole and checked before anything is written. Codes never go, since people and needs hold them.
 */
@NullMarked
package fr.clubbusiness.referential.rome;

import org.jspecify.annotations.NullMarked;
