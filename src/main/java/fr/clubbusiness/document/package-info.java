/**
 * Documents: proofs that are attached to what another feature owns, an engine for all of them. A document has the rights of its subject, by its row policies, and
 * goes with it; bytes stream to and from the database in parts of 256 KiB, so that no request holds a file in memory. What a file is, is decided by its content.
 *
 * <p>A feature whose things have documents adds a column and a line of each policy ({@code V115}), a {@link fr.clubbusiness.document.DocumentSubject.Kind}, a bean
 * ({@link fr.clubbusiness.document.DocumentUse}) and a resource of two methods.
 */
@NullMarked
package fr.clubbusiness.document;

import org.jspecify.annotations.NullMarked;
