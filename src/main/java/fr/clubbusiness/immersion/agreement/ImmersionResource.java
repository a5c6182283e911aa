package fr.clubbusiness.immersion.agreement;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.security.TracedReading;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Somebody for a place: prepared, changed, and sent to all who sign. */
@Path("/v1/immersions")
@Tag(name = "immersions")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, PARTNER})
@Confidential
class ImmersionResource {
    private static final String REASONS =
            "Toutes les raisons : l'âge (TOO_YOUNG), les heures d'un mineur (HOURS_OF_A_MINOR), un dimanche (SUNDAY), la durée (TOO_LONG), les dates et les heures "
                    + "(PERIOD_REVERSED, NO_DAY, ALREADY_BEGUN, HOURS_REVERSED), qui signe (SIGNATORY_MISSING, SIGNATORY_TOO_MANY, SAME_ADDRESS).";

    private static final String TRIAL =
            "NOT_REFERRING, NOT_A_TRIAL, OUT_OF_TRIAL, ANOTHER_HOST, ANOTHER_PERSON, NOT_AN_ADULT.";

    /** Of a step that names neither days nor a person. */
    static final String ENDED_TRIAL =
            "ou l'essai qu'elle sert n'en est plus un (NOT_REFERRING, NOT_A_TRIAL, OUT_OF_TRIAL).";

    private final Immersions immersions;
    private final PrepareImmersion preparing;
    private final ChangeImmersion changing;
    private final Idempotency idempotency;
    private final ListExport exports;

    ImmersionResource(
            Immersions immersions,
            PrepareImmersion preparing,
            ChangeImmersion changing,
            Idempotency idempotency,
            ListExport exports) {
        this.immersions = immersions;
        this.preparing = preparing;
        this.changing = changing;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listImmersions",
            summary = "Lister les immersions",
            description =
                    "Celles que votre organisation prépare, et celles qu'elle accueille dès qu'il y a à signer ; toutes pour un conseiller. Les plus récentes d'abord ; "
                            + "aucune recherche par personne.")
    @APIResponse(responseCode = "200", description = "Une page d'immersions.")
    public Page<ImmersionView> list(
            @BeanParam @Valid SortedPageRequest page, @BeanParam @Valid ImmersionFilter filter) {
        return immersions.of(filter).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportImmersions",
            summary = "Exporter les immersions",
            description =
                    "La liste entière en un fichier, sans un mot des personnes : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne "
                            + "(application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = ImmersionView.class))
            })
    public InputStream export(@BeanParam @Valid ImmersionFilter filter) {
        return exports.stream(ImmersionTable.TABLE, immersions.withoutPeople(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @TracedReading
    @Operation(
            operationId = "getImmersion",
            summary = "Lire une immersion",
            description =
                    "Les conditions, qui a signé, et ce que chaque côté en dit. Un conseiller y lit qui vient s'il dit pourquoi dans l'en-tête Purpose ; "
                            + "chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "L'immersion.")
    public ImmersionView read(
            Reference id, @BeanParam SelectedFields fields, @HeaderParam("Purpose") @Nullable String purpose) {
        return immersions.open(immersions.get(id));
    }

    @POST
    @Transactional
    @RolesAllowed({STRUCTURE, PARTNER})
    @Operation(
            operationId = "createImmersion",
            summary = "Préparer une immersion",
            description =
                    "Donne à une personne une des places ouvertes à votre organisation, et prépare la convention. La loi est vérifiée à l'âge qu'elle a chaque jour.")
    @APIResponse(
            responseCode = "201",
            description = "L'immersion, en préparation.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImmersionView.class)))
    @APIResponse(
            responseCode = "422",
            description = REASONS
                    + " La place : NO_PLACE_LEFT, PLACE_CLOSED, OUT_OF_PLACE, OWN_PLACE. Votre organisation : NOT_A_SENDER, PRESCRIBER_ONLY, AUDIENCE_NOT_SERVED. "
                    + "L'essai : " + TRIAL)
    public RestResponse<ImmersionView> create(@Valid @NotNull ImmersionRequest request) {
        return idempotency.created(
                "prepare-immersion",
                request,
                ImmersionView.class,
                () -> new CreatedResource<>(immersions.view(preparing.prepare(request)), null),
                view -> "/v1/immersions/" + view.id());
    }

    @POST
    @Path("/{id}/terms")
    @Transactional
    @RolesAllowed({STRUCTURE, PARTNER})
    @Operation(
            operationId = "changeImmersionTerms",
            summary = "Changer les conditions d'une immersion",
            description =
                    "Toutes les signatures tombent, et l'immersion revient en préparation. Les mêmes conditions ne changent rien.")
    @APIResponse(responseCode = "200", description = "L'immersion, à faire signer de nouveau.")
    @APIResponse(responseCode = "409", description = "Elle est finie ou annulée.")
    @APIResponse(responseCode = "422", description = REASONS + " La place : OUT_OF_PLACE. L'essai : " + TRIAL)
    public ImmersionView change(Reference id, @Valid @NotNull AgreementTerms terms) {
        var immersion = immersions.lockSent(id);
        changing.change(immersion, terms);
        return immersions.view(immersion);
    }

    @POST
    @Path("/{id}/person")
    @Transactional
    @RolesAllowed({STRUCTURE, PARTNER})
    @Operation(
            operationId = "correctImmersionPerson",
            summary = "Corriger qui vient",
            description =
                    "Un nom ou une date de naissance. Toutes les signatures tombent, et l'immersion revient en préparation ; la loi est vérifiée à l'âge corrigé. "
                            + "Sans effet si rien ne change.")
    @APIResponse(responseCode = "200", description = "L'immersion, à faire signer de nouveau.")
    @APIResponse(responseCode = "409", description = "Elle est finie ou annulée.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : elle a commencé (ALREADY_BEGUN), l'âge (TOO_YOUNG, HOURS_OF_A_MINOR, SUNDAY, TOO_LONG), l'essai : "
                            + TRIAL)
    public ImmersionView correct(Reference id, @Valid @NotNull ImmersionRequest.Person person) {
        var immersion = immersions.lockSent(id);
        changing.correct(immersion, person);
        return immersions.view(immersion);
    }

    @POST
    @Path("/{id}/sign-requests")
    @Transactional
    @RolesAllowed({STRUCTURE, PARTNER})
    @Operation(
            operationId = "askImmersionSignatures",
            summary = "Demander les signatures",
            description =
                    "Envoie à chacun son lien. De nouveau : seulement à ceux qui n'ont pas signé, une fois par jour.")
    @APIResponse(responseCode = "200", description = "L'immersion, à signer.")
    @APIResponse(responseCode = "409", description = "Elle est déjà signée de tous, finie ou annulée.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Le premier jour est déjà là (ALREADY_BEGUN), qui signe manque (SIGNATORY_MISSING, SIGNATORY_TOO_MANY, SAME_ADDRESS), "
                            + ENDED_TRIAL)
    public ImmersionView askSignatures(Reference id) {
        var immersion = immersions.lockSent(id);
        preparing.askSignatures(immersion);
        return immersions.view(immersion);
    }
}
