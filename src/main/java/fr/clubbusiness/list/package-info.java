/**
 * Lists: one page of a list, its order, its cursor, the fields asked for, and the same list as a file.
 * A feature says how its rows are ordered, shown and written in columns; how they are paged and streamed stands here once.
 */
@NullMarked
package fr.clubbusiness.list;

import org.jspecify.annotations.NullMarked;
