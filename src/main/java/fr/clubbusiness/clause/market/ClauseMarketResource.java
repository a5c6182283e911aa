package fr.clubbusiness.clause.market;

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

/** Markets with social clauses. */
@Path("/v1/clause-markets")
@Tag(
        name = "clauses",
        description =
                "Le registre des clauses sociales : marchés, lots et heures promises, personnes agréées, mois déclarés et validés, soldes et attestations.",
        extensions = @Extension(name = "x-displayName", value = "Clauses sociales"))
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, PARTNER})
@Confidential
class ClauseMarketResource {
    private final ClauseMarkets markets;
    private final WriteMarkets write;
    private final Idempotency idempotency;
    private final ListExport exports;

    ClauseMarketResource(ClauseMarkets markets, WriteMarkets write, Idempotency idempotency, ListExport exports) {
        this.markets = markets;
        this.write = write;
        this.idempotency = idempotency;
        this.exports = exports;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listClauseMarkets",
            summary = "Lister les marchés avec des clauses sociales",
            description =
                    "Ceux que votre organisation achète, suit ou tient, et ceux où quelqu'un travaille pour elle ; tous pour un conseiller. Les plus récents d'abord "
                            + "(sort : createdAt).")
    @APIResponse(responseCode = "200", description = "Une page de marchés.")
    public Page<MarketView> list(
            @BeanParam @Valid SortedPageRequest page, @BeanParam @Valid ClauseMarketFilter filter) {
        return markets.of(filter.status()).page(page);
    }

    @GET
    @Path("/export")
    @Produces({ListTable.CSV, ListTable.NDJSON})
    @Operation(
            operationId = "exportClauseMarkets",
            summary = "Exporter les marchés avec des clauses sociales",
            description =
                    "La liste entière, les plus récents d'abord, en un fichier : un tableau pour Excel (text/csv, par défaut) ou un objet "
                            + "JSON par ligne (application/x-ndjson), selon l'en-tête Accept.")
    @APIResponse(
            responseCode = "200",
            description = "Le fichier, envoyé à mesure qu'il est lu.",
            content = {
                @Content(mediaType = ListTable.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ListTable.NDJSON, schema = @Schema(implementation = MarketView.class))
            })
    public InputStream export(@BeanParam @Valid ClauseMarketFilter filter) {
        return exports.stream(ClauseMarketTable.TABLE, markets.of(filter.status()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getClauseMarket",
            summary = "Lire un marché avec des clauses sociales",
            description = "Un marché dont votre organisation est partie.")
    @APIResponse(responseCode = "200", description = "Le marché.")
    public RestResponse<MarketView> read(Reference id, @BeanParam SelectedFields fields) {
        return answer(markets.get(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "replaceClauseMarket",
            summary = "Changer un marché avec des clauses sociales",
            description = "Tant qu'il est en brouillon. Les mêmes valeurs ne changent rien.")
    @APIResponse(responseCode = "200", description = "Le marché, tel qu'il est désormais.")
    @APIResponse(responseCode = "409", description = "Il n'est plus en brouillon.")
    @APIResponse(responseCode = "422", description = "Qui le suivrait en tient un lot (HOLDER_FACILITATES).")
    public RestResponse<MarketView> replace(
            Reference id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull MarketRequest request) {
        var market = markets.lockToWrite(id);
        Etags.require(ifMatch, market.version());
        write.change(market, request);
        return answer(market);
    }

    private static RestResponse<MarketView> answer(ClauseMarket market) {
        return CreatedAnswers.versioned(MarketView.of(market), market.version());
    }

    @POST
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "createClauseMarket",
            summary = "Écrire un marché avec des clauses sociales",
            description =
                    "Un brouillon, auquel s'ajoutent ses lots. L'agence l'écrit, ou une structure OPCS, PLIE ou Département qui le suit elle-même ; l'agence le démarre.")
    @APIResponse(
            responseCode = "201",
            description = "Le marché, en brouillon.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MarketView.class)))
    public RestResponse<MarketView> create(@Valid @NotNull MarketRequest request) {
        return idempotency.created(
                "create-clause-market",
                request,
                MarketView.class,
                () -> new CreatedResource<>(MarketView.of(write.create(request)), null),
                view -> "/v1/clause-markets/" + view.id());
    }

    @POST
    @Path("/{id}/run")
    @Transactional
    @RolesAllowed(ADVISER)
    @Operation(
            operationId = "runClauseMarket",
            summary = "Démarrer un marché avec des clauses sociales",
            description =
                    "L'agence, aussi pour un marché qu'une structure a écrit : qui le suit lira qui y travaille. Ses lots ne changent plus ; des personnes peuvent être "
                            + "proposées. Sans effet s'il est déjà en cours.")
    @APIResponse(responseCode = "200", description = "Le marché, en cours.")
    @APIResponse(responseCode = "409", description = "Il est clos.")
    @APIResponse(responseCode = "422", description = "Il n'a aucun lot (LOT_MISSING).")
    public MarketView run(Reference id) {
        var market = markets.lockToWrite(id);
        write.start(market);
        return MarketView.of(market);
    }

    @POST
    @Path("/{id}/close")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "closeClauseMarket",
            summary = "Clore un marché avec des clauses sociales",
            description =
                    "Rien ne s'y propose ni ne s'y déclare plus ; ce qui attend est encore décidé, et un mois validé se corrige encore. Sans effet s'il est déjà clos.")
    @APIResponse(responseCode = "200", description = "Le marché, clos.")
    @APIResponse(responseCode = "409", description = "Il n'a pas démarré.")
    public MarketView close(Reference id) {
        var market = markets.lockToWrite(id);
        write.close(market);
        return MarketView.of(market);
    }
}
