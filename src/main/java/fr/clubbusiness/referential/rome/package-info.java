/**
 * The official form of the ROME. An archive is read completely and checked before anything is written. Codes are never deleted, because people and
 * needs refer to them.
 */
@NullMarked
package fr.clubbusiness.referential.rome;

import org.jspecify.annotations.NullMarked;
