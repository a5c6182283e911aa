/**
 * Reads people, needs and what passed between them from PostgreSQL, in the form that the law and the index use. Plain SQL, as the worker's role. It
 * judges nothing.
 */
@NullMarked
package fr.clubbusiness.matching.source;

import org.jspecify.annotations.NullMarked;
