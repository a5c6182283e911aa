/**
 * Labour needs of companies and employing structures, from draft to filled, and what may be written in them.
 *
 * <p>A need is read by people far from employment and by machines that match: it says facts (place, hours, pay, skills), never who the
 * person should be. Its wording is checked by pure rules, each with its article.
 */
@NullMarked
package fr.clubbusiness.need;

import org.jspecify.annotations.NullMarked;
