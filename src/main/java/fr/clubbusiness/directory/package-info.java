/**
 * Clubs, their organisations (companies, insertion structures, partners) and members, and what the law lets each employer sign.
 *
 * <p>All are one thing with one SIRET and club, since a SIRET may be several of them; what differs is written in
 * {@code StructureKind} and {@code EmployerRules}, which are pure so that a lawyer can read and a test can prove them.
 */
@NullMarked
package fr.clubbusiness.directory;

import org.jspecify.annotations.NullMarked;
