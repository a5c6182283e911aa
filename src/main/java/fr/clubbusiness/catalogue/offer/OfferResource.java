package fr.clubbusiness.catalogue.offer;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.catalogue.rule.OfferStatus;
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

/** The offers of structures. */
@Path("/v1/offers")
@Tag(
        name = "offers",
        description = "Ce que les structures offrent aux entreprises et aux acheteurs publics.",
        extensions = @Extension(name = "x-displayName", value = "Offres de service"))
@RolesAllowed({ADVISER, COMPANY, PARTNER, STRUCTURE})
class OfferResource {
    private final Idempotency idempotency;
    private final WriteOffer writing;
    private final OfferSteps steps;
    private final OfferSearch search;
    private final OfferViews views;
    private final ListExport exports;

    OfferResource(
            Idempotency idempotency,
            WriteOffer writing,
            OfferSteps steps,
            OfferSearch search,
            OfferViews views,
            ListExport exports) {
        this.idempotency = idempotency;
        this.writing = writing;
        this.steps = steps;
        this.search = search;
        this.views = views;
        this.exports = exports;
    }

    @POST
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "createOffer",
            summary = "Écrire une offre",
            description = "Écrit une offre de service, en brouillon : /publish la montre aux acheteurs.")
    @APIResponse(
            responseCode = "201",
            description = "L'offre, avec sa référence.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OfferView.class)))
    public RestResponse<OfferView> create(@Valid @NotNull OfferRequest request) {
        return idempotency.created(
                "create-offer",
                request,
                OfferView.class,
                () -> {
                    var offer = writing.create(request);
                    return new CreatedResource<>(views.of(offer), offer.version());
                },
                view -> "/v1/offers/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listOffers",
            summary = "Lister les offres",
            description =
                    "Les plus récentes d'abord (sort : createdAt). Une structure voit les siennes, un conseiller celles du club, une entreprise ou un "
                            + "partenaire acheteur celles qui sont publiées.")
    @APIResponse(responseCode = "200", description = "Une page d'offres.")
    public Page<OfferView> list(@BeanParam OfferFilter filter, @BeanParam @Valid SortedPageRequest page) {
        return search.of(filter).page(page);
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportOffers",
            summary = "Exporter les offres",
            description =
                    "La liste entière avec les mêmes filtres, les plus récentes d'abord, en un fichier : un tableau pour Excel (text/csv, par "
                            + "défaut) ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = OfferView.class))
            })
    public InputStream export(@BeanParam OfferFilter filter) {
        return exports.stream(OfferTable.TABLE, search.of(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getOffer",
            summary = "Lire une offre",
            description = "Une offre, par son id ou sa référence (O-0024).")
    @APIResponse(responseCode = "200", description = "L'offre ; son ETag sert à la changer.")
    public RestResponse<OfferView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(search.get(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "replaceOffer",
            summary = "Changer une offre",
            description = "Remplace tout ce qui est dit de l'offre. Changer une offre publiée la confirme aussi.")
    @APIResponse(responseCode = "200", description = "L'offre, telle qu'elle est désormais.")
    @APIResponse(responseCode = "409", description = "L'offre est archivée, ou ne change pas de structure.")
    public RestResponse<OfferView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull OfferRequest request) {
        var offer = search.editable(id);
        Etags.require(ifMatch, offer.version());
        writing.replace(offer, request);
        return answer(offer);
    }

    @POST
    @Path("/{id}/publish")
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "publishOffer",
            summary = "Publier une offre",
            description =
                    "Montre l'offre aux acheteurs, pour la première fois ou de nouveau. Sans effet si elle est publiée.")
    @APIResponse(responseCode = "200", description = "L'offre, publiée.")
    @APIResponse(responseCode = "409", description = "L'offre est archivée.")
    @APIResponse(responseCode = "422", description = "La structure n'a pas d'activité en cours (STRUCTURE_NOT_ACTIVE).")
    public RestResponse<OfferView> publish(Reference id) {
        var offer = search.editable(id);
        if (offer.status().mayBecome(OfferStatus.PUBLISHED)) {
            writing.requirePublishable(offer);
        }
        steps.move(offer, OfferStatus.PUBLISHED, null);
        return answer(offer);
    }

    @POST
    @Path("/{id}/pause")
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "pauseOffer",
            summary = "Mettre une offre en pause",
            description = "Ne montre plus l'offre, jusqu'à ce qu'elle soit publiée de nouveau.")
    @APIResponse(responseCode = "200", description = "L'offre, en pause.")
    @APIResponse(responseCode = "409", description = "L'offre n'est pas publiée.")
    public RestResponse<OfferView> pause(Reference id) {
        return moved(id, OfferStatus.PAUSED);
    }

    @POST
    @Path("/{id}/archive")
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "archiveOffer",
            summary = "Archiver une offre",
            description = "Retire l'offre pour toujours. Elle reste lisible pour la structure et l'agence.")
    @APIResponse(responseCode = "200", description = "L'offre, archivée.")
    public RestResponse<OfferView> archive(Reference id) {
        return moved(id, OfferStatus.ARCHIVED);
    }

    @POST
    @Path("/{id}/confirm")
    @Transactional
    @RolesAllowed({ADVISER, STRUCTURE})
    @Operation(
            operationId = "confirmOffer",
            summary = "Confirmer une offre",
            description = "Dit que l'offre publiée vaut toujours, pour 180 jours. Noté une fois par jour au plus.")
    @APIResponse(responseCode = "200", description = "L'offre, confirmée.")
    @APIResponse(responseCode = "409", description = "L'offre n'est pas publiée.")
    public RestResponse<OfferView> confirm(Reference id) {
        var offer = search.editable(id);
        steps.confirm(offer);
        return answer(offer);
    }

    private RestResponse<OfferView> moved(Reference id, OfferStatus to) {
        var offer = search.editable(id);
        steps.move(offer, to, null);
        return answer(offer);
    }

    /** Flushed first, so that the version in the answer is the stored one. */
    private RestResponse<OfferView> answer(ServiceOffer offer) {
        ServiceOffer.flush();
        return CreatedAnswers.versioned(views.of(offer), offer.version());
    }
}
