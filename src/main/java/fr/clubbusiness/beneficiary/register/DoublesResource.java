package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people whom the club has likely twice, for the agency alone: it sees across structures. */
@Path("/v1/beneficiaries")
@RolesAllowed(ADVISER)
@Tag(name = "beneficiaries")
@Confidential
class DoublesResource {

    /** One of the people, by reference: their names are read with their identity. */
    @Schema(name = "LikelyDoublePerson")
    record PersonView(UUID id, String reference, UUID structureId, BeneficiaryState state, Instant createdAt) {
        static PersonView of(Beneficiary person) {
            return new PersonView(
                    person.id(), person.reference(), person.structureId(), person.state(), person.createdAt());
        }
    }

    /** People who are likely one. */
    @Schema(name = "LikelyDouble", description = "Des fiches qui sont sans doute celles d'une même personne.")
    record DoubleView(
            @Schema(description = "Deux fiches ou plus, dix au plus, la plus ancienne d'abord.")
            List<PersonView> people) {}

    /** At most {@value LikelyDoubles#MOST}. */
    @Schema(name = "LikelyDoubles", description = "Les doubles probables du club.")
    record Answer(List<DoubleView> items) {}

    private final CurrentCaller current;
    private final LikelyDoubles doubles;
    private final PrivateReading reading;

    DoublesResource(CurrentCaller current, LikelyDoubles doubles, PrivateReading reading) {
        this.current = current;
        this.doubles = doubles;
        this.reading = reading;
    }

    @GET
    @Path("/doubles")
    @Transactional
    @Operation(
            operationId = "listLikelyDoubles",
            summary = "Lister les doubles probables",
            description =
                    "Les fiches du même nom et de la même date de naissance, entre structures aussi, les plus récentes d'abord ; 50 doubles au plus, "
                            + "sans les personnes sorties. Aucune structure ne les voit. Le conseiller dit pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "200", description = "Les doubles probables, par leurs références.")
    @APIResponse(responseCode = "403", description = "Il faut dire pourquoi dans l'en-tête Purpose.")
    public Answer list(@HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        if (current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
        var groups = doubles.inClub();
        var people = doubles.people(groups.stream().flatMap(List::stream).toList());
        people.values().forEach(reading::recordFoundAsDouble);
        return new Answer(groups.stream()
                .map(ids -> new DoubleView(ids.stream()
                        .map(id -> PersonView.of(Objects.requireNonNull(people.get(id))))
                        .toList()))
                .toList());
    }
}
