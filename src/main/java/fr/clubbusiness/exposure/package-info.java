/**
 * Who the lists show and who they never show. The club measures this, and steers nothing by it.
 *
 * <p>Only groups are counted. Small cells are hidden, and one more when a single hidden cell could be found by subtraction. People who wait and
 * appear in no list are named to advisers, with the obstacles and what can be done.
 */
@NullMarked
package fr.clubbusiness.exposure;

import org.jspecify.annotations.NullMarked;
