/**
 * Labour needs of companies and employing structures, from draft to filled, and what may be written in them.
 *
 * <p>People far from employment read a need, and machines match it: it states facts (place, hours, pay, skills), never who the person should be. Pure
 * rules in the room {@code wording} check its text, each with its article.
 */
@NullMarked
package fr.clubbusiness.need;

import org.jspecify.annotations.NullMarked;
