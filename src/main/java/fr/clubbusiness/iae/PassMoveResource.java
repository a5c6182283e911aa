package fr.clubbusiness.iae;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.exchange.DryRunParameter;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.iae.rule.ProlongationReason;
import fr.clubbusiness.iae.rule.SuspensionReason;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What moves the end of a PASS IAE: suspensions and prolongations, which may be tried first and cancelled later. */
@Path("/v1/beneficiaries/{id}/pass")
@RolesAllowed(STRUCTURE)
@Confidential
@Tag(name = "iae")
class PassMoveResource {

    /** A suspension. */
    @Schema(name = "PassSuspensionRequest", description = "Des jours où le PASS est suspendu.")
    record SuspensionRequest(
            @NotNull SuspensionReason reason,

            @NotNull @Schema(description = "Premier jour : aujourd'hui, ou dans les 365 jours d'avant.")
            LocalDate from,

            @Schema(description = "Dernier jour, compris. Absent : le plus tard possible, 36 mois.") @Nullable
            LocalDate until,

            @Schema(
                    implementation = String.class,
                    description = "La SIAE qui emploie la personne, par son id ou sa référence. Absente : la vôtre.",
                    minLength = 1,
                    maxLength = 64)
            @Nullable
            Reference employerId) {}

    /** The end of a suspension. */
    @Schema(name = "PassSuspensionEndRequest", description = "Le jour où une suspension a pris fin.")
    record SuspensionEndRequest(
            @NotNull @Schema(description = "Dernier jour suspendu, compris : la veille de la reprise.")
            LocalDate on) {}

    /** A prolongation. */
    @Schema(name = "PassProlongationRequest", description = "Des jours qui s'ajoutent à la fin du PASS.")
    record ProlongationRequest(
            @NotNull ProlongationReason reason,

            @NotNull @Schema(description = "Le dernier jour que le PASS aurait, compris.")
            LocalDate until,

            @Schema(
                    implementation = String.class,
                    description = "La SIAE qui emploie la personne, par son id ou sa référence. Absente : la vôtre.",
                    minLength = 1,
                    maxLength = 64)
            @Nullable
            Reference employerId,

            @Schema(
                    implementation = String.class,
                    description =
                            "Le prescripteur habilité qui est d'accord, par son id ou sa référence ; nécessaire sauf pour SENIOR_CDI et COMPLETE_TRAINING.",
                    minLength = 1,
                    maxLength = 64)
            @Nullable
            Reference prescriberId) {}

    private final VisiblePeople people;
    private final ReadIae reading;
    private final MovePass moves;

    PassMoveResource(VisiblePeople people, ReadIae reading, MovePass moves) {
        this.people = people;
        this.reading = reading;
        this.moves = moves;
    }

    @POST
    @Path("/suspensions")
    @Transactional
    @Operation(
            operationId = "suspendPass",
            summary = "Suspendre un PASS IAE",
            description =
                    "Note une suspension : la fin du PASS recule d'autant de jours, le premier et le dernier compris. Avec dryRun, montre le PASS tel qu'il "
                            + "serait, sans rien garder.")
    @APIResponse(
            responseCode = "200",
            description = "À l'essai : le PASS tel qu'il serait.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PassView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Le PASS, avec sa nouvelle fin.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PassView.class)))
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : dans l'avenir, trop ancienne, trop longue, trop courte, sur une autre, hors du PASS, motif d'un autre genre d'employeur, ou aucun PASS.")
    public RestResponse<PassView> suspend(
            Reference id, @BeanParam DryRunParameter dryRun, @Valid @NotNull SuspensionRequest request) {
        var dry = dryRun.isDry();
        var person = person(id);
        return answer(person, moves.suspend(person, request, dry), dry);
    }

    @POST
    @Path("/prolongations")
    @Transactional
    @Operation(
            operationId = "prolongPass",
            summary = "Prolonger un PASS IAE",
            description =
                    "Note une prolongation, qui suit la fin du PASS, et se déplace avec elle si une suspension la recule. Avec dryRun, montre le PASS tel "
                            + "qu'il serait, sans rien garder.")
    @APIResponse(
            responseCode = "200",
            description = "À l'essai : le PASS tel qu'il serait.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PassView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Le PASS, avec sa nouvelle fin.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PassView.class)))
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : trop tôt ou trop tard, PASS suspendu, trop longue, plafond du motif atteint, âge, prescripteur manquant, genre d'employeur, ou aucun PASS.")
    public RestResponse<PassView> prolong(
            Reference id, @BeanParam DryRunParameter dryRun, @Valid @NotNull ProlongationRequest request) {
        var dry = dryRun.isDry();
        var person = person(id);
        return answer(person, moves.prolong(person, request, dry), dry);
    }

    @POST
    @Path("/suspensions/{suspensionId}/end")
    @Transactional
    @Operation(
            operationId = "endPassSuspension",
            summary = "Finir une suspension plus tôt",
            description =
                    "Note le dernier jour d'une suspension qui a pris fin avant son terme, même commencée il y a longtemps : la fin du PASS revient d'autant de "
                            + "jours. Une embauche par une SIAE le fait d'elle-même, la veille.")
    @APIResponse(responseCode = "200", description = "Le PASS, avec sa nouvelle fin.")
    @APIResponse(
            responseCode = "409",
            description = "La suspension est annulée (suspension-cancelled), ou la personne est sortie.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : plus tard que prévu, avant son début, trop courte pour ce motif, ou une suspension plus récente commence un jour que celle-ci donnait.")
    public PassView endSuspension(
            Reference id,
            @RestPath @Parameter(description = "La suspension, par son id.") UUID suspensionId,
            @Valid @NotNull SuspensionEndRequest request) {
        var person = person(id);
        return view(person, moves.endSuspension(person, suspensionId, request.on()));
    }

    @POST
    @Path("/suspensions/{suspensionId}/cancel")
    @Transactional
    @Operation(
            operationId = "cancelPassSuspension",
            summary = "Annuler une suspension",
            description = "La suspension ne compte plus : la fin du PASS revient d'autant de jours. Elle reste gardée.")
    @APIResponse(responseCode = "200", description = "Le PASS, avec sa fin d'avant.")
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    @APIResponse(
            responseCode = "422",
            description = "Une suspension plus récente commence un jour que celle-ci donnait : annulez-la d'abord.")
    public PassView cancelSuspension(
            Reference id, @RestPath @Parameter(description = "La suspension, par son id.") UUID suspensionId) {
        var person = person(id);
        return view(person, moves.cancelSuspension(person, suspensionId));
    }

    @POST
    @Path("/prolongations/{prolongationId}/cancel")
    @Transactional
    @Operation(
            operationId = "cancelPassProlongation",
            summary = "Annuler une prolongation",
            description =
                    "La prolongation ne compte plus : la fin du PASS revient d'autant de jours. Elle reste gardée.")
    @APIResponse(responseCode = "200", description = "Le PASS, avec sa fin d'avant.")
    @APIResponse(responseCode = "409", description = "La personne est sortie de l'accompagnement.")
    @APIResponse(
            responseCode = "422",
            description = "Une suspension commence un jour que cette prolongation donnait : annulez-la d'abord.")
    public PassView cancelProlongation(
            Reference id, @RestPath @Parameter(description = "La prolongation, par son id.") UUID prolongationId) {
        var person = person(id);
        return view(person, moves.cancelProlongation(person, prolongationId));
    }

    private Beneficiary person(Reference id) {
        var person = people.ownLocked(id).person();
        person.state().requireAccompanied();
        person.limits().requireUsable();
        return person;
    }

    private PassView view(Beneficiary person, PassFile file) {
        return PassView.of(file, reading.of(person, file));
    }

    private RestResponse<PassView> answer(Beneficiary person, PassFile file, boolean dry) {
        var view = view(person, file);
        return dry
                ? RestResponse.ok(view)
                : CreatedAnswers.created("/v1/beneficiaries/%s/pass".formatted(person.id()), view, null);
    }
}
