/**
 * Imports: files of many lines, read as they come, judged line by line and stored at most 500 lines a transaction; and the published schemas of what is
 * imported. A feature says what a line does; how a file is read, cut, stored and reported stands here once. The room {@code csv} reads tables.
 */
@NullMarked
package fr.clubbusiness.exchange;

import org.jspecify.annotations.NullMarked;
