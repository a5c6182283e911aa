/**
 * The HTTP conventions that hold for every operation, each in one place: known parameters, entity tags, field selection, compression, body limits,
 * strict JSON, and keys that make a repeated creation safe. No feature repeats them; a feature uses only the annotations that mark exceptions. The
 * package stands above {@code security}, because an idempotency key belongs to a caller. The room {@code body} reads bodies.
 */
@NullMarked
package fr.clubbusiness.http;

import org.jspecify.annotations.NullMarked;
