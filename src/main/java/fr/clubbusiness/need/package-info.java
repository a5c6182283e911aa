/**
 * Labour needs of companies and employing structures, from draft to filled, and the rules on their content.
 *
 * <p>People far from employment read a need, and machines match it. So it states facts (place, hours, pay, skills), never who the person
 * should be. Pure rules in the room {@code wording} check its text, and each cites its article of law.
 */
@NullMarked
package fr.clubbusiness.need;

import org.jspecify.annotations.NullMarked;
