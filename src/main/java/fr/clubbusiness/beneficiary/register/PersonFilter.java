package fr.clubbusiness.beneficiary.register;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters a list of people. The values are read as text, so that a wrong one gives a 400 that names the field; JAX-RS would answer 404. */
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

    /** The requested state. Null for all but those who have left. */
    @Nullable
    BeneficiaryState state() {
        if (state == null) {
            return null;
        }
        return Arrays.stream(BeneficiaryState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> Invalid.of("state", InvalidValue.unknownCode(BeneficiaryState.class)));
    }

    /** The structure whose people are listed: the caller's, or the one that an adviser requests. Null for the whole club. */
    @Nullable
    UUID holder(Caller caller) {
        var only = Access.PEOPLE.onlyOwner(caller);
        return only != null || structureId == null
                ? only
                : Organisation.find(caller.club(), structureId)
                        .map(Organisation::id)
                        .orElseThrow(() -> new Invalid(
                                "structureId", "Cette structure est inconnue.", "This structure is unknown."));
    }
}
