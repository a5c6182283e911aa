package fr.clubbusiness.beneficiary;

import fr.clubbusiness.vocabulary.SkillProof;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a person has, and how that is known.
 *
 * @param code of the ROME's skill
 * @param proof declared by the person unless said otherwise
 */
@Schema(name = "HeldSkill")
public record HeldSkill(@NotNull String code, SkillProof proof) {

    /** A skill without proof is a declared one. */
    public HeldSkill(String code, @Nullable SkillProof proof) {
        this.code = code;
        this.proof = proof == null ? SkillProof.DECLARED : proof;
    }
}
