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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.jspecify.annotations.Nullable;

/** The lots of a market, and the computation of their hours. */
@Path("/v1/clause-markets/{id}/lots")
@Tag(name = "clauses")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, PARTNER})
@Confidential
class ClauseLotResource {
    private static final String LOT = "Le lot, par son id.";

    /** All lots of a market: a market has few. */
    @Schema(name = "ClauseLots", description = "Les lots d'un marché que vous voyez.")
    record Lots(
            @Schema(description = "Les lots, le premier écrit d'abord.", maxItems = 200)
            List<LotView> items) {}

    private final ClauseMarkets markets;
    private final WriteMarkets write;
    private final Idempotency idempotency;

    ClauseLotResource(ClauseMarkets markets, WriteMarkets write, Idempotency idempotency) {
        this.markets = markets;
        this.write = write;
        this.idempotency = idempotency;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listClauseLots",
            summary = "Lister les lots d'un marché",
            description =
                    "Tous pour l'acheteur, la structure facilitatrice et l'agence ; pour les autres, ceux qu'ils tiennent et ceux où quelqu'un travaille pour eux.")
    @APIResponse(responseCode = "200", description = "Les lots, avec leurs heures promises et leur calcul.")
    public Lots list(Reference id) {
        return new Lots(
                ClauseMarkets.lots(markets.get(id)).stream().map(LotView::of).toList());
    }

    @POST
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "addClauseLot",
            summary = "Ajouter un lot à un marché",
            description = "Tant que le marché est en brouillon. Les heures promises se calculent de ces nombres.")
    @APIResponse(
            responseCode = "201",
            description = "Le lot, avec ses heures et leur calcul.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LotView.class)))
    @APIResponse(responseCode = "409", description = "Le marché n'est plus en brouillon.")
    @APIResponse(
            responseCode = "422",
            description =
                    "Toutes les raisons : des dates impossibles (PERIOD_REVERSED, PERIOD_TOO_LONG), un calcul qui ne donne pas une heure (NO_HOURS), un titulaire qui suit le marché (HOLDER_FACILITATES).")
    public RestResponse<LotView> add(Reference id, @Valid @NotNull LotRequest request) {
        var market = markets.lockToWrite(id);
        return idempotency.created(
                "add-clause-lot " + market.id(),
                request,
                LotView.class,
                () -> new CreatedResource<>(LotView.of(write.addLot(market, request)), null),
                view -> "/v1/clause-markets/" + market.id() + "/lots/" + view.id());
    }

    @GET
    @Path("/{lotId}")
    @Transactional
    @Operation(
            operationId = "getClauseLot",
            summary = "Lire un lot d'un marché",
            description = "Avec ses heures promises et leur calcul.")
    @APIResponse(responseCode = "200", description = "Le lot.")
    public RestResponse<LotView> read(Reference id, @RestPath @Parameter(description = LOT) UUID lotId) {
        return answer(markets.lot(markets.get(id), lotId));
    }

    @PUT
    @Path("/{lotId}")
    @Transactional
    @RolesAllowed({STRUCTURE, ADVISER})
    @Operation(
            operationId = "replaceClauseLot",
            summary = "Changer un lot d'un marché",
            description =
                    "Tant que le marché est en brouillon. Les heures promises se calculent de nouveau ; les mêmes valeurs ne changent rien.")
    @APIResponse(responseCode = "200", description = "Le lot, tel qu'il est désormais.")
    @APIResponse(responseCode = "409", description = "Le marché n'est plus en brouillon.")
    @APIResponse(responseCode = "422", description = "Toutes les raisons, comme pour l'ajouter.")
    public RestResponse<LotView> replace(
            Reference id,
            @RestPath @Parameter(description = LOT) UUID lotId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull LotRequest request) {
        var market = markets.lockToWrite(id);
        var lot = markets.lot(market, lotId);
        Etags.require(ifMatch, lot.version());
        write.changeLot(market, lot, request);
        return answer(lot);
    }

    private static RestResponse<LotView> answer(ClauseLot lot) {
        return CreatedAnswers.versioned(LotView.of(lot), lot.version());
    }

    @GET
    @Path("/{lotId}/commitment")
    @Transactional
    @Operation(
            operationId = "computeClauseCommitment",
            summary = "Calculer les heures d'un lot",
            description =
                    "Avec les nombres du lot, ou avec d'autres, donnés dans la question : rien n'est écrit. Le calcul se refait à la main.")
    @APIResponse(responseCode = "200", description = "Les heures, et leur calcul.")
    public LotView.Commitment compute(
            Reference id,
            @RestPath @Parameter(description = LOT) UUID lotId,
            @BeanParam @Valid CommitmentQuestion question) {
        var lot = markets.lot(markets.get(id), lotId);
        return LotView.Commitment.of(question.promise(lot.promise()), lot.rounding());
    }
}
