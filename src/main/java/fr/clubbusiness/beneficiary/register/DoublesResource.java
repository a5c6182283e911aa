package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.ADVISER;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
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

    /** People who look like one, and are several. */
    @Schema(
            name = "DistinctPeopleRequest",
            description = "Des fiches du même nom qui sont celles de personnes différentes.")
    record Apart(
            @NotNull
            @Size(min = 2, max = LikelyDoubles.MOST_ALIKE)
            @Schema(description = "Les fiches, par leur id ou leur référence.")
            List<@NotNull Reference> people) {}

    private final CurrentCaller current;
    private final LikelyDoubles doubles;
    private final DistinctPeople distinct;
    private final PrivateReading reading;

    DoublesResource(CurrentCaller current, LikelyDoubles doubles, DistinctPeople distinct, PrivateReading reading) {
        this.current = current;
        this.doubles = doubles;
        this.distinct = distinct;
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
        requirePurpose();
        var groups = doubles.inClub();
        var people = doubles.people(groups.stream().flatMap(List::stream).toList());
        people.values().forEach(reading::recordFoundAsDouble);
        return new Answer(groups.stream()
                .map(ids -> new DoubleView(ids.stream()
                        .map(id -> PersonView.of(Objects.requireNonNull(people.get(id))))
                        .toList()))
                .toList());
    }

    @POST
    @Path("/doubles/dismiss")
    @Transactional
    @Operation(
            operationId = "dismissLikelyDouble",
            summary = "Dire que des fiches ne sont pas un double",
            description =
                    "Ces fiches du même nom sont celles de personnes différentes : elles quittent la liste des doubles probables. Le conseiller dit comment il le sait "
                            + "dans l'en-tête Purpose ; l'histoire de chaque personne le garde, et elles comptent parmi celles que ses motifs ouvrent. Sans effet la "
                            + "seconde fois.")
    @APIResponse(responseCode = "200", description = "Les fiches, par leurs références.")
    @APIResponse(responseCode = "403", description = "Il faut dire pourquoi dans l'en-tête Purpose.")
    @APIResponse(responseCode = "422", description = "Ces fiches ne se ressemblent pas (NOT_A_DOUBLE).")
    public DoubleView dismiss(
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose, @Valid @NotNull Apart request) {
        requirePurpose();
        var people = named(request.people());
        // It stays when they are refused, which tells about their names too.
        QuarkusTransaction.requiringNew().run(() -> reading.recordReads(people, "IDENTITY_READ"));
        if (!doubles.areAlike(people.stream().map(Beneficiary::id).toList())) {
            throw new Refused(
                    "NOT_A_DOUBLE",
                    "Ces fiches n'ont pas les mêmes nom, prénom et date de naissance : ce ne sont pas des doubles probables.",
                    "These records have not the same names and birth date: they are no likely doubles.");
        }
        distinct.tellApart(people);
        return new DoubleView(people.stream().map(PersonView::of).toList());
    }

    private List<Beneficiary> named(List<Reference> given) {
        var people = new ArrayList<Beneficiary>();
        for (int i = 0; i < given.size(); i++) {
            var field = "people[%d]".formatted(i);
            var person = Beneficiary.find(current.get().club(), given.get(i))
                    .orElseThrow(
                            () -> new Invalid(field, "Cette personne n'existe pas.", "This person does not exist."));
            if (people.contains(person)) {
                throw new Invalid(field, "Cette valeur est donnée deux fois.", "This value is given twice.");
            }
            people.add(person);
        }
        return people;
    }

    private void requirePurpose() {
        if (current.get().purpose() == null) {
            throw PrivateReading.purposeNeeded();
        }
    }
}
