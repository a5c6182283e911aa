/**
 * Whom the lists show and whom they never do: the club measures it, and steers nothing by it.
 *
 * <p>Groups are counted, people in them never told apart: small cells are hidden, and one more where a single one would be found by
 * subtraction. Who waits and appears nowhere is named to advisers, with what keeps them out and what can be done.
 */
@NullMarked
package fr.clubbusiness.exposure;

import org.jspecify.annotations.NullMarked;
