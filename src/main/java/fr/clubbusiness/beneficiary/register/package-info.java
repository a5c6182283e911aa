/**
 * The operations on people: registering, reading, changing, searching, importing and exporting them. Each checks all fields of a request before
 * anything is stored, and leaves a trace when somebody else than the person's structure reads what is private.
 */
@NullMarked
package fr.clubbusiness.beneficiary.register;

import org.jspecify.annotations.NullMarked;
