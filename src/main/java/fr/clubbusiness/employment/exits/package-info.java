/**
 * Owns what is published of exits: how many people left each structure in a quarter, and what they do since. A quarter is counted once and frozen, so that
 * nothing is found by comparing two versions of it; {@code statistics} decides which numbers are hidden.
 */
@NullMarked
package fr.clubbusiness.employment.exits;

import org.jspecify.annotations.NullMarked;
