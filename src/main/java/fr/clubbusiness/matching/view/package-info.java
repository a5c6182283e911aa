/**
 * The answers to "who matches": as JSON, and as a page that can be read, printed and saved. The types for a company have no field for what it may not
 * know.
 */
@NullMarked
package fr.clubbusiness.matching.view;

import org.jspecify.annotations.NullMarked;
