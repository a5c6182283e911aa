/**
 * What every import of a referential needs: a strict CSV reader, errors with file and line, one statement a table, and one import at a time with its
 * trace.
 */
@NullMarked
package fr.clubbusiness.referential.file;

import org.jspecify.annotations.NullMarked;
