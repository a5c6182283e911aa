package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.Reference;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which people of a list. Read as texts, so that a wrong one is a 400 that names it: JAX-RS would say that there is no such page. */
public class PersonFilter {

    @QueryParam("state")
    @Nullable
    @Parameter(
            description = "Seulement les personnes dans cet état.",
            schema = @Schema(implementation = BeneficiaryState.class))
    String state;

    @QueryParam("structureId")
    @Nullable
    @Parameter(description = "Seulement les personnes de cette structure (conseillers).")
    Reference structureId;

    /** The state asked for; null for all but those who have left. */
    @Nullable
    BeneficiaryState state() {
        if (state == null) {
            return null;
        }
        return Arrays.stream(BeneficiaryState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "state",
                        "État inconnu. Codes admis : " + Arrays.toString(BeneficiaryState.values()) + ".",
                        "Unknown state. Known codes: " + Arrays.toString(BeneficiaryState.values()) + "."));
    }

    /** The structure whose people are listed: one's own, or the one that an adviser asks for; null for the whole club. */
    @Nullable
    UUID holder(Caller caller) {
        if (!caller.isAdviser()) {
            return caller.organisation();
        }
        return structureId == null
                ? null
                : Organisation.find(caller.club(), structureId)
                        .map(Organisation::id)
                        .orElseThrow(() -> new Invalid(
                                "structureId", "Cette structure est inconnue.", "This structure is unknown."));
    }
}
