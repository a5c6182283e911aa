package fr.clubbusiness.introduction;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Introductions. A company, a structure or an adviser starts one; each side reads the part that it may know. */
@Path("/v1/introductions")
@Tag(
        name = "introductions",
        description = "D'une proposition à l'embauche, étape par étape.",
        extensions = @Extension(name = "x-displayName", value = "Mises en relation"))
class IntroductionResource {

    /** The person and the need to bring together. */
    @Schema(name = "IntroductionRequest")
    record Request(
            @NotBlank @Size(max = 40) @Schema(description = "Le besoin, par son id ou sa référence (B-0907).")
            String needId,

            @Size(max = 40)
            @Schema(
                    description =
                            "Pour qui a posté le besoin : un candidat de sa liste actuelle, par son id ou son nom d'emprunt (Érable 42).")
            @Nullable
            String candidateId,

            @Size(max = 40)
            @Schema(
                    description =
                            "Pour une structure ou un conseiller : la personne, par son id ou sa référence (P-2231).")
            @Nullable
            String beneficiaryId,

            @Size(max = 2000) @Schema(description = "Un mot pour qui répondra.") @Nullable
            String message,

            @Size(min = 5, max = 2000)
            @Schema(description = "Pourquoi proposer malgré un point à lever ; jamais montré à l'entreprise.")
            @Nullable
            String overrideReason) {

        ProposeIntroduction.Proposal proposal() {
            if ((candidateId == null) == (beneficiaryId == null)) {
                throw new Invalid(
                        "candidateId",
                        "Donnez candidateId ou beneficiaryId, et l'un des deux seulement.",
                        "Give candidateId or beneficiaryId, and only one of them.");
            }
            var person = beneficiaryId == null ? null : Reference.fromString(beneficiaryId);
            return new ProposeIntroduction.Proposal(
                    Reference.fromString(needId), candidateId, person, message, overrideReason);
        }
    }

    private final CurrentCaller current;
    private final VisibleIntroductions introductions;
    private final ProposeIntroduction proposeIntroduction;
    private final Idempotency idempotency;
    private final Clock clock;

    IntroductionResource(
            CurrentCaller current,
            VisibleIntroductions introductions,
            ProposeIntroduction proposeIntroduction,
            Idempotency idempotency,
            Clock clock) {
        this.current = current;
        this.introductions = introductions;
        this.proposeIntroduction = proposeIntroduction;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE, ADVISER})
    @Operation(
            operationId = "createIntroduction",
            summary = "Mettre en relation",
            description =
                    "L'entreprise demande un candidat de sa liste ; la structure propose une personne qu'elle accompagne, "
                            + "aussitôt partagée ; le conseiller propose, et la structure confirme l'accord de la personne. Ce qui est privé et s'y oppose "
                            + "(PRIVATE_FACT) n'est dit à un conseiller qu'avec un en-tête Purpose ; c'est gardé.")
    @APIResponse(
            responseCode = "201",
            description = "La mise en relation ; « awaiting » dit qui doit répondre, « deadline » jusqu'à quand.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IntroductionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Le besoin n'est pas ouvert, une mise en relation est déjà en cours pour cette paire, ou la même demande est en cours.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Ce qui ne peut jamais être levé s'y oppose, ou ce qui peut l'être demande une raison (overrideReason) : « reasons » donne tout.")
    public RestResponse<IntroductionView> create(
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose, @Valid @NotNull Request request) {
        return idempotency.created(
                "create-introduction",
                request,
                IntroductionView.class,
                () -> {
                    var introduction = proposeIntroduction.propose(current.get(), request.proposal());
                    return new CreatedResource<>(introductions.full(introductions.of(introduction)), null);
                },
                view -> "/v1/introductions/" + view.id());
    }

    @GET
    @Transactional
    @Confidential
    @RolesAllowed({COMPANY, STRUCTURE, ADVISER})
    @Operation(
            operationId = "listIntroductions",
            summary = "Lister les mises en relation",
            description =
                    "Les vôtres, ou toutes celles du club pour un conseiller, les plus récentes d'abord (sort : createdAt, deadline). Une "
                            + "structure y lit le nom des siennes ; chacun, qui appeler en face, une fois la personne partagée.")
    @APIResponse(responseCode = "200", description = "Une page de mises en relation, sans identité ni histoire.")
    @APIResponse(
            responseCode = "404",
            description = "Le besoin du filtre (needId) n'existe pas, ou ne vous est pas accessible.")
    public Page<IntroductionView> list(
            @BeanParam @Valid IntroductionFilter filter, @BeanParam @Valid SortedPageRequest page) {
        var caller = current.get();
        var today = LocalDate.now(clock);
        var slice = page.slice(IntroductionSearch.order(today), caller.club());
        var rows = IntroductionSearch.page(caller, filter, slice, today);
        return Page.of(rows, slice, introductions.lines(rows));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Confidential
    @RolesAllowed({COMPANY, STRUCTURE, ADVISER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getIntroduction",
            summary = "Lire une mise en relation",
            description =
                    "Où elle en est, qui est attendu et jusqu'à quand, et son histoire ; l'entreprise y lit la personne une fois partagée. "
                            + "En text/html : une page, qui dit aussi que faire maintenant.")
    @APIResponse(
            responseCode = "200",
            description = "La mise en relation, avec son histoire ; l'entreprise y lit la personne une fois partagée.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = IntroductionView.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    public IntroductionView read(Reference id, @BeanParam SelectedFields fields) {
        return introductions.full(introductions.get(id));
    }
}
