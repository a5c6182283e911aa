/**
 * For the operators of the club: the running build, the health of its parts, and the load of each operation. It depends on no feature, and no figure
 * is about a person.
 */
@NullMarked
package fr.clubbusiness.operation;

import org.jspecify.annotations.NullMarked;
