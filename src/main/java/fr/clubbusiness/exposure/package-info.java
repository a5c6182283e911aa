/**
 * Who the lists show and who they never show. The club measures this, and the measure influences no list.
 *
 * <p>The measure is of a day and of needs that were there before it, few of each employer, so that nobody's needs move it.
 *
 * <p>Only groups are counted. Small groups are hidden, and one more when a single hidden group could be found by subtraction. Advisers see
 * the people who wait and appear in no list of these needs, with the obstacles and what can remove them.
 */
@NullMarked
package fr.clubbusiness.exposure;

import org.jspecify.annotations.NullMarked;
