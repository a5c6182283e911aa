/**
 * Clubs, their organisations (companies, insertion structures, partners) and members, and the contracts that each employer may legally sign.
 *
 * <p>All organisations are one entity with one SIRET and one club, because one SIRET may have several roles. The differences are in {@code
 * StructureKind} and {@code EmployerRules}. Both are pure, so that a lawyer can read them and a test can prove them. The operations are in {@code
 * register}.
 */
@NullMarked
package fr.clubbusiness.directory;

import org.jspecify.annotations.NullMarked;
