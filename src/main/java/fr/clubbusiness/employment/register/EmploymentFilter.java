package fr.clubbusiness.employment.register;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.employment.EmploymentStatus;
import fr.clubbusiness.list.AskedDay;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.Caller;
import fr.clubbusiness.shared.InvalidValue;
import fr.clubbusiness.shared.Reference;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of contracts. They are read as text, so that a wrong value is a 400 that names its parameter. An unknown id gives an id that
 * nothing has, and so an empty list.
 */
public class EmploymentFilter {
    private static final UUID NOBODY = new UUID(0, 0);

    @QueryParam("status")
    @Nullable
    @Parameter(
            description = "Seulement les contrats dans cet état.",
            schema = @Schema(implementation = EmploymentStatus.class))
    String status;

    @QueryParam("beneficiaryId")
    @Size(max = 40)
    @Nullable
    @Parameter(description = "Ne garder qu'une personne, par son id ou sa référence (structures et conseillers).")
    String beneficiaryId;

    @QueryParam("structureId")
    @Size(max = 40)
    @Nullable
    @Parameter(
            description =
                    "Ne garder que les contrats d'une structure, par son id ou sa référence : ceux qu'elle signe, et ceux des personnes "
                            + "qu'elle accompagne si c'est la vôtre ou si vous êtes conseiller.")
    String structureId;

    @QueryParam("endingBefore")
    @Nullable
    @Parameter(
            description = "Seulement ceux dont le dernier jour vient avant celui-ci, qui n'est pas compris.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String endingBefore;

    Optional<EmploymentStatus> status() {
        return Optional.ofNullable(status)
                .map(code -> Arrays.stream(EmploymentStatus.values())
                        .filter(known -> known.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> Invalid.of("status", InvalidValue.unknownCode(EmploymentStatus.class))));
    }

    /**
     * The person.
     *
     * @throws Invalid for a company, which must not find out whose contract it is
     */
    Optional<UUID> beneficiary(Caller caller) {
        if (beneficiaryId != null && Access.PEOPLE.of(caller) == Access.Scope.NONE) {
            throw new Invalid(
                    "beneficiaryId",
                    "Ce filtre est pour les structures et les conseillers.",
                    "This filter is for structures and advisers.");
        }
        return Optional.ofNullable(beneficiaryId)
                .map(id -> Beneficiary.find(caller.club(), Reference.fromString(id))
                        .filter(person -> Access.PEOPLE.includes(caller, person.structureId()))
                        .map(Beneficiary::id)
                        .orElse(NOBODY));
    }

    Optional<UUID> structure(Caller caller) {
        return Optional.ofNullable(structureId)
                .map(id -> Organisation.find(caller.club(), Reference.fromString(id))
                        .map(Organisation::id)
                        .orElse(NOBODY));
    }

    Optional<LocalDate> endingBefore() {
        return AskedDay.of("endingBefore", endingBefore);
    }
}
