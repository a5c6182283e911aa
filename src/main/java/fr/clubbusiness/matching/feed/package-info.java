/**
 * Builds the index from PostgreSQL when the node starts, then follows changes four times a second. The index is derived and disposable: any node can
 * rebuild it. Changes carry the id of the writing transaction. They are read only up to the oldest running transaction, so that none is skipped.
 */
@NullMarked
package fr.clubbusiness.matching.feed;

import org.jspecify.annotations.NullMarked;
