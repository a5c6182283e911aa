/**
 * Imports: files of many lines, read as a stream, checked line by line and stored at most 500 lines a transaction; and the published schemas of the
 * lines. A feature says what a line does. How a file is read, cut, stored and reported is here, once. The room {@code csv} reads tables.
 */
@NullMarked
package fr.clubbusiness.exchange;

import org.jspecify.annotations.NullMarked;
