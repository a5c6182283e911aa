/**
 * The conventions of HTTP that hold for every operation, in one place each: known parameters, entity tags, field selection, compression, limits of
 * bodies, strict JSON, and keys that make a repeated creation safe. No feature repeats them; a feature uses only the annotations that mark an
 * operation as an exception. It stands above {@code security}, because an idempotency key belongs to a caller.
 */
@NullMarked
package fr.clubbusiness.http;

import org.jspecify.annotations.NullMarked;
