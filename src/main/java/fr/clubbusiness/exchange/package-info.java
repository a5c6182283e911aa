/**
 * Files in and out: the imports of many lines, the exports of whole lists, CSV as French Excel reads and writes it, and the schemas of what
 * is imported. A feature says what its columns are and what a line does; how a file is read, cut, kept, told or streamed stands here once.
 */
@NullMarked
package fr.clubbusiness.exchange;

import org.jspecify.annotations.NullMarked;
