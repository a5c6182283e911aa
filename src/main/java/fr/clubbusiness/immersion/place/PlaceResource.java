package fr.clubbusiness.immersion.place;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.http.CreatedResource;
import fr.clubbusiness.http.Etags;
import fr.clubbusiness.http.Idempotency;
import fr.clubbusiness.list.ListExport;
import fr.clubbusiness.list.ListTable;
import fr.clubbusiness.list.Page;
import fr.clubbusiness.list.SelectedFields;
import fr.clubbusiness.list.SortedPageRequest;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What hosts offer to those who send people. */
@Path("/v1/immersion-places")
@Tag(
        name = "immersions",
        description = "Des places pour découvrir un métier, et les conventions qui s'y préparent et s'y signent.",
        extensions = @Extension(name = "x-displayName", value = "Immersions et jeunes"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, PARTNER})
@Confidential
class PlaceResource {
    private final Places places;
    private final OfferPlaces offering;
    private final PlaceChecks checks;
    private final Idempotency idempotency;
    private final ListExport exports;

    PlaceResource(
            Places places, OfferPlaces offering, PlaceChecks checks, Idempotency idempotency, ListExport exports) {
        this.places = places;
        this.offering = offering;
        this.checks = checks;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listImmersionPlaces",
            summary = "Lister les places d'immersion",
            description =
                    "Celles qui sont ouvertes à votre organisation et celles qu'elle propose ; toutes pour un conseiller. Les plus récentes d'abord.")
    @APIResponse(responseCode = "200", description = "Une page de places.")
    public Page<PlaceView> list(@BeanParam @Valid SortedPageRequest page, @BeanParam @Valid PlaceFilter filter) {
        return places.of(filter).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportImmersionPlaces",
            summary = "Exporter les places d'immersion",
            description =
                    "La liste entière en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet JSON par ligne (application/x-ndjson), selon "
                            + "l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = PlaceView.class))
            })
    public InputStream export(@BeanParam @Valid PlaceFilter filter) {
        return exports.stream(PlaceTable.TABLE, places.of(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getImmersionPlace",
            summary = "Lire une place d'immersion",
            description = "Une place ouverte à votre organisation, ou qu'elle propose.")
    @APIResponse(responseCode = "200", description = "La place ; son ETag sert à la changer.")
    public RestResponse<PlaceView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(places.get(id));
    }

    @POST
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE})
    @Operation(
            operationId = "createImmersionPlace",
            summary = "Proposer des places d'immersion",
            description =
                    "En brouillon, pour votre organisation. Des écoles peuvent être servies d'abord : jusqu'au jour dit, elles seules voient la place.")
    @APIResponse(
            responseCode = "201",
            description = "La place, en brouillon.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaceView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : une période impossible (PERIOD_REVERSED, PERIOD_OVER, PERIOD_TOO_LONG, TOO_FAR), une réserve plus longue qu'elle (FIRST_TOO_LONG).")
    public RestResponse<PlaceView> create(@Valid @NotNull PlaceRequest request) {
        Invalid.ifAny(checks.check(request));
        Invalid.ifAny(checks.checkFirst(request));
        return idempotency.created(
                "offer-immersion-place",
                request,
                PlaceView.class,
                () -> {
                    var place = offering.draft(request);
                    return new CreatedResource<>(places.view(place), place.version());
                },
                view -> "/v1/immersion-places/" + view.id());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE})
    @Operation(
            operationId = "replaceImmersionPlace",
            summary = "Changer des places d'immersion",
            description =
                    "Remplace un brouillon. Ouverte, une place ne change plus : fermez-la et proposez-en une autre.")
    @APIResponse(responseCode = "200", description = "La place, telle qu'elle est désormais.")
    @APIResponse(responseCode = "409", description = "Elle n'est plus en brouillon.")
    @APIResponse(responseCode = "422", description = "Toutes les raisons, comme pour la proposer.")
    public RestResponse<PlaceView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PlaceRequest request) {
        var place = places.lockOwn(id);
        Etags.require(ifMatch, place.version());
        Invalid.ifAny(checks.check(request));
        Invalid.ifAny(checks.checkFirst(request));
        offering.change(place, request);
        return answer(place);
    }

    @POST
    @Path("/{id}/open")
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE})
    @Operation(
            operationId = "openImmersionPlace",
            summary = "Ouvrir des places d'immersion",
            description = "Les montre à qui oriente des personnes. Sans effet si c'est fait.")
    @APIResponse(responseCode = "200", description = "La place, ouverte.")
    @APIResponse(responseCode = "409", description = "Elle est fermée.")
    public PlaceView open(Reference id) {
        var place = places.lockOwn(id);
        offering.open(place);
        return places.view(place);
    }

    @POST
    @Path("/{id}/close")
    @Transactional
    @RolesAllowed({COMPANY, STRUCTURE})
    @Operation(
            operationId = "closeImmersionPlace",
            summary = "Fermer des places d'immersion",
            description = "Plus personne n'y est orienté ; ce qui est préparé reste. Sans effet si c'est fait.")
    @APIResponse(responseCode = "200", description = "La place, fermée.")
    public PlaceView close(Reference id) {
        var place = places.lockOwn(id);
        offering.close(place, null);
        return places.view(place);
    }

    private RestResponse<PlaceView> answer(ImmersionPlace place) {
        return CreatedAnswers.versioned(places.view(place), place.version());
    }
}
