/**
 * Lists: one page of a list, its order, its cursor, the selected fields, and the same list as a file. A feature says how its rows are ordered, shown
 * and written in columns. How they are paged and streamed is here, once.
 */
@NullMarked
package fr.clubbusiness.list;

import org.jspecify.annotations.NullMarked;
