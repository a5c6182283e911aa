/**
 * Who takes which seat when many open needs want the same people: a proposal over all of them, which an adviser turns into introductions.
 * Nothing is introduced here: a person decides, and every pair is judged again by the law when it becomes an introduction.
 * The room {@code market} holds the algorithms.
 */
@NullMarked
package fr.clubbusiness.allocation;

import org.jspecify.annotations.NullMarked;
