/**
 * Clubs, their organisations (companies and insertion structures) and members, and what the law lets each employer sign.
 *
 * <p>Companies and structures are one thing with one SIRET, since a SIRET may be both; what differs is written in
 * {@code StructureKind} and {@code EmployerRules}, which are pure so that a lawyer can read and a test can prove them.
 */
@NullMarked
package fr.clubbusiness.directory;

import org.jspecify.annotations.NullMarked;
