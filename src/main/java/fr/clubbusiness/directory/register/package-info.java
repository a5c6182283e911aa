/**
 * The operations on organisations: register, read, change, search, import and export. One edge serves companies, structures and partners; each kind
 * adds its own fields and checks.
 */
@NullMarked
package fr.clubbusiness.directory.register;

import org.jspecify.annotations.NullMarked;
