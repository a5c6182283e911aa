/** The proofs of diagnoses, documents of the engine {@code document}. They tell criteria, so that the structure that accompanies the person alone reads them. */
@NullMarked
package fr.clubbusiness.iae.proof;

import org.jspecify.annotations.NullMarked;
