package fr.clubbusiness.accompaniment;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.AgreementMeans;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The second structures of a person, for their own structure. */
@Path("/v1/beneficiaries/{id}/co-accompaniments")
@RolesAllowed({STRUCTURE, ADVISER})
@Confidential
@Tag(name = "accompaniment")
class CoAccompanimentResource {

    /** What the person agrees to. */
    @Schema(name = "CoAccompanimentRequest", description = "Quelle seconde structure, et ce que la personne accepte.")
    record Request(
            @NotNull
            @Schema(description = "La seconde structure, par son id ou sa référence (E-0152).", examples = "E-0152")
            Reference structureId,

            @NotNull @Schema(description = "Jour de l'accord, pas dans le futur.")
            LocalDate givenOn,

            @NotNull AgreementMeans means,

            @NotNull @Schema(description = "Jour où la personne a été informée de ce qui sera lu.")
            LocalDate informedOn,

            @Schema(description = "Si la personne accepte que ses freins soient lus aussi.", defaultValue = "false")
            boolean barriersToo) {

        Agreement.Terms terms() {
            return new Agreement.Terms(givenOn, means, informedOn);
        }
    }

    /** All of a person. */
    @Schema(name = "CoAccompaniments", description = "Les secondes structures d'une personne.")
    record All(
            @Schema(description = "Les plus récentes d'abord, cent au plus.", maxItems = 100)
            List<SeenCoAccompaniment.View> items) {}

    private static final int MOST = 100;

    private final VisiblePeople people;
    private final ShareAccompaniment links;
    private final Idempotency idempotency;

    CoAccompanimentResource(VisiblePeople people, ShareAccompaniment links, Idempotency idempotency) {
        this.people = people;
        this.links = links;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "startCoAccompaniment",
            summary = "Accompagner une personne à deux structures",
            description =
                    "Avec l'accord de la personne, une seconde structure lit ses faits, et ses freins si elle l'accepte, sans identité. Elle ne propose, ne partage "
                            + "et ne change rien.")
    @APIResponse(
            responseCode = "201",
            description = "Le lien.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SeenCoAccompaniment.View.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Cette structure l'accompagne déjà en second, la personne est sortie de l'accompagnement, ou la même demande est en cours.")
    @APIResponse(
            responseCode = "422",
            description = "Cette organisation n'accompagne pas de personnes, ou est la sienne.")
    public RestResponse<SeenCoAccompaniment.View> start(Reference id, @Valid @NotNull Request request) {
        var person = people.ownLocked(id).person();
        return idempotency.created(
                "start-co-accompaniment " + person.id(),
                request,
                SeenCoAccompaniment.View.class,
                () -> new CreatedResource<>(started(person, request), null),
                _ -> "/v1/beneficiaries/%s/co-accompaniments".formatted(person.id()));
    }

    private SeenCoAccompaniment.View started(Beneficiary person, Request request) {
        return seen(links.start(person, request.structureId(), request.terms(), request.barriersToo())
                .id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listCoAccompaniments",
            summary = "Lire les secondes structures d'une personne",
            description = "Celles de maintenant et celles d'avant, avec ce que la personne a accepté.")
    @APIResponse(responseCode = "200", description = "Les secondes structures, les plus récentes d'abord.")
    public All list(Reference id) {
        var person = people.visible(id);
        return new All(
                SeenCoAccompaniment.<SeenCoAccompaniment>find("beneficiaryId = ?1 order by id desc", person.id())
                        .page(0, MOST)
                        .stream()
                        .map(SeenCoAccompaniment::view)
                        .toList());
    }

    @POST
    @Path("/{linkId}/end")
    @Transactional
    @RolesAllowed(STRUCTURE)
    @Operation(
            operationId = "endCoAccompaniment",
            summary = "Mettre fin à un co-accompagnement",
            description =
                    "La seconde structure ne lit plus rien de la personne, aussitôt. Sans effet s'il a déjà pris fin.")
    @APIResponse(responseCode = "200", description = "Le lien, fini.")
    public SeenCoAccompaniment.View end(
            Reference id, @RestPath @Parameter(description = "Le co-accompagnement, par son id.") UUID linkId) {
        var person = people.own(id).person();
        links.end(CoAccompaniment.of(person.id(), linkId).orElseThrow(CoAccompaniedViews::missing));
        CoAccompaniment.flush();
        return seen(linkId);
    }

    private static SeenCoAccompaniment.View seen(UUID id) {
        return SeenCoAccompaniment.<SeenCoAccompaniment>findById(id).view();
    }
}
