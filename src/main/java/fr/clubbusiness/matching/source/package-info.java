/**
 * Reads people, needs and what passed between them from PostgreSQL, as the law and the index want them. Plain SQL by the worker's role. It judges nothing.
 */
@NullMarked
package fr.clubbusiness.matching.source;

import org.jspecify.annotations.NullMarked;
