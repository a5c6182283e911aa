package fr.clubbusiness.catalogue.purchase;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The purchases of companies and public buyers: written, read, and who fits. */
@Path("/v1/purchases")
@Tag(
        name = "purchases",
        description = "Ce que les entreprises et les acheteurs publics cherchent auprès des structures.",
        extensions = @Extension(name = "x-displayName", value = "Achats"))
@RolesAllowed({ADVISER, COMPANY, PARTNER})
class PurchaseResource {
    private final Idempotency idempotency;
    private final WritePurchase writing;
    private final Purchases purchases;
    private final PurchaseViews views;
    private final ReadSuppliers suppliers;
    private final ListExport exports;

    PurchaseResource(
            Idempotency idempotency,
            WritePurchase writing,
            Purchases purchases,
            PurchaseViews views,
            ReadSuppliers suppliers,
            ListExport exports) {
        this.idempotency = idempotency;
        this.writing = writing;
        this.purchases = purchases;
        this.views = views;
        this.suppliers = suppliers;
        this.exports = exports;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "createPurchase",
            summary = "Écrire un achat",
            description = "Écrit un achat, en brouillon : /submit le donne à l'agence, qui le valide et l'envoie.")
    @APIResponse(
            responseCode = "201",
            description = "L'achat, avec sa référence.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PurchaseView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "La date de réponse est trop proche (DEADLINE_TOO_SOON), la réservation n'est pas d'un acheteur public (RESERVATION_FOR_PUBLIC_BUYERS), "
                            + "l'organisation n'achète pas (NOT_A_BUYER).")
    public RestResponse<PurchaseView> create(@Valid @NotNull PurchaseRequest request) {
        return idempotency.created(
                "create-purchase",
                request,
                PurchaseView.class,
                () -> {
                    var purchase = writing.create(request);
                    return new CreatedResource<>(views.of(purchase), purchase.version());
                },
                view -> "/v1/purchases/" + view.id());
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPurchases",
            summary = "Lister les achats",
            description =
                    "Ceux de votre organisation, ou tous pour un conseiller, les plus récents d'abord (sort : createdAt, deadline).")
    @APIResponse(responseCode = "200", description = "Une page d'achats.")
    public Page<PurchaseView> list(@BeanParam Purchases.Filter filter, @BeanParam @Valid SortedPageRequest page) {
        return purchases.of(filter).page(page);
    }

    @GET
    @Confidential
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportPurchases",
            summary = "Exporter les achats",
            description =
                    "La liste entière avec les mêmes filtres, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par "
                            + "défaut) ou un objet JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = PurchaseView.class))
            })
    public InputStream export(@BeanParam Purchases.Filter filter) {
        return exports.stream(PurchaseTable.TABLE, purchases.of(filter));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getPurchase",
            summary = "Lire un achat",
            description = "Un achat, par son id ou sa référence (A-0142).")
    @APIResponse(responseCode = "200", description = "L'achat ; son ETag sert à le changer.")
    public RestResponse<PurchaseView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(purchases.get(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "replacePurchase",
            summary = "Changer un achat",
            description = "Remplace tout ce qui est dit d'un brouillon.")
    @APIResponse(responseCode = "200", description = "L'achat, tel qu'il est désormais.")
    @APIResponse(responseCode = "409", description = "L'achat n'est plus un brouillon, ou ne change pas d'acheteur.")
    @APIResponse(
            responseCode = "422",
            description =
                    "La date de réponse est trop proche (DEADLINE_TOO_SOON), la réservation n'est pas d'un acheteur public (RESERVATION_FOR_PUBLIC_BUYERS).")
    public RestResponse<PurchaseView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull PurchaseRequest request) {
        var purchase = purchases.get(id);
        Etags.require(ifMatch, purchase.version());
        writing.replace(purchase, request);
        return answer(purchase);
    }

    @GET
    @Path("/{id}/suppliers")
    @Transactional
    @Operation(
            operationId = "listSuppliers",
            summary = "Qui convient à un achat",
            description =
                    "Pour un conseiller : les offres qui remplissent toutes les conditions, avec ce qui le montre, d'abord celles des structures qui ont reçu le moins "
                            + "d'achats, puis les plus proches ; et s'il y en a moins de 20, celles à qui une seule condition manque. Pour l'acheteur : qui est intéressé.")
    @APIResponse(responseCode = "200", description = "Qui convient, et qui est intéressé.")
    public SuppliersView suppliers(
            Reference id,
            @BeanParam SelectedFields fields,
            @RestQuery
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "Nombre d'offres qui conviennent, de 1 à 100.")
                    int limit) {
        return suppliers.of(purchases.get(id), limit);
    }

    /** Flushed first, so that the version in the answer is the stored one. */
    private RestResponse<PurchaseView> answer(Purchase purchase) {
        Purchase.flush();
        return CreatedAnswers.versioned(views.of(purchase), purchase.version());
    }
}
