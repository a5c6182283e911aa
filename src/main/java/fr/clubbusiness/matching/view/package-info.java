/**
 * The answers to "who matches": as JSON, and as a page that can be read, printed and kept. What a company may not know is not in its types at all.
 */
@NullMarked
package fr.clubbusiness.matching.view;

import org.jspecify.annotations.NullMarked;
