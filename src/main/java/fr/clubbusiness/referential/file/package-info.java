/**
 * What every import of a referential needs: a strict reader of CSV, errors with file and line, one statement a table, one import at a time with its trace.
 */
@NullMarked
package fr.clubbusiness.referential.file;

import org.jspecify.annotations.NullMarked;
