/**
 * The operations on people: register, read, change, search, import and export. Each checks all fields of a request before it stores anything. Each
 * read of private data is recorded, except by the person's own structure.
 */
@NullMarked
package fr.clubbusiness.beneficiary.register;

import org.jspecify.annotations.NullMarked;
