/**
 * The conventions that hold for every operation, in one place each: parameters that are known, answers that are tagged, cut and compressed,
 * operations that retire, and the pages that explain problems. No feature repeats them; features use only the annotations that mark an
 * operation as an exception.
 */
@NullMarked
package fr.clubbusiness.http;

import org.jspecify.annotations.NullMarked;
