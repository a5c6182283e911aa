/**
 * The operations on people: register, read, change, search, import and export. Each checks all fields of a request before it stores anything. When
 * anybody other than the person's structure reads private data, it leaves a trace.
 */
@NullMarked
package fr.clubbusiness.beneficiary.register;

import org.jspecify.annotations.NullMarked;
