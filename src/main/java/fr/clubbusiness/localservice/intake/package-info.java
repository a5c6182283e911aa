/**
 * Imports a file of services, whole or not at all. It is checked completely before anything is written, then written in short transactions that
 * nobody sees, and shown at once when it is done. What fails half-way leaves nothing. Names of people are never stored.
 */
@NullMarked
package fr.clubbusiness.localservice.intake;

import org.jspecify.annotations.NullMarked;
