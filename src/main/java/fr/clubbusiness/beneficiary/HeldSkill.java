package fr.clubbusiness.beneficiary;

import fr.clubbusiness.vocabulary.SkillProof;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a person has, and how it is known.
 *
 * @param code ROME code of the skill
 * @param proof {@code DECLARED} when not given
 */
@Schema(name = "HeldSkill")
public record HeldSkill(@NotNull String code, SkillProof proof) {

    public HeldSkill(String code, @Nullable SkillProof proof) {
        this.code = code;
        this.proof = proof == null ? SkillProof.DECLARED : proof;
    }
}
