package fr.clubbusiness.membership.members;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as their colleagues see them. */
@Schema(name = "Member", description = "Une personne qui agit pour votre organisation.")
record MemberView(
        UUID id,

        @Schema(description = "Son nom ; null quand son compte n'en a pas.", minLength = 1, maxLength = 201) @Nullable
        String name,

        @Schema(
                description = "Son adresse électronique ; null quand elle n'a pas été invitée.",
                minLength = 3,
                maxLength = 254)
        @Nullable
        String email,

        @Schema(description = "Si elle invite et retire les membres de votre organisation.")
        boolean admin,

        @Schema(description = "Si son compte est prêt : elle peut se connecter.")
        boolean active,

        Instant createdAt) {

    static MemberView of(Colleague member) {
        return new MemberView(
                member.id(),
                member.name().orElse(null),
                member.email().orElse(null),
                member.isAdmin(),
                member.subject().isPresent(),
                member.createdAt());
    }
}
