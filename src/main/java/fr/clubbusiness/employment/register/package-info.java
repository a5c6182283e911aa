/** The operations on work contracts: list, file, entry of a contract, its steps, and what is left of the person's allowances. */
@NullMarked
package fr.clubbusiness.employment.register;

import org.jspecify.annotations.NullMarked;
