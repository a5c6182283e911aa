/**
 * The rules of local services, without framework, database or clock: what they help with, when they are old, for whose territory they are, and which
 * codes of the national format the club understands. They follow data.inclusion, schema 1.0.1 of 14 October 2025.
 */
@NullMarked
package fr.clubbusiness.localservice.rule;

import org.jspecify.annotations.NullMarked;
