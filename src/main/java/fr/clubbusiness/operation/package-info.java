/**
 * For those who run the club: the current build, the health of its parts, and the load of each operation. It knows no feature, and no figure is about
 * a person.
 */
@NullMarked
package fr.clubbusiness.operation;

import org.jspecify.annotations.NullMarked;
