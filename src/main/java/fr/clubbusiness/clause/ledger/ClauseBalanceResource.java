package fr.clubbusiness.clause.ledger;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.clause.market.ClauseMarkets;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.page.Pages;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a lot stands, and what is certified of its months: for whoever reads all of its hours. */
@Path("/v1/clause-markets/{id}/lots/{lotId}")
@Tag(name = "clauses")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Confidential
class ClauseBalanceResource {
    private static final String LOT = "Le lot, par son id.";

    /** Checked against the records they show when the application is built. All inserted text is escaped. */
    @CheckedTemplate(basePath = "clause")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance attestation(Attestation attestation);
    }

    private final CurrentCaller current;
    private final ClauseMarkets markets;
    private final Session entities;
    private final Clock clock;

    ClauseBalanceResource(CurrentCaller current, ClauseMarkets markets, Session entities, Clock clock) {
        this.current = current;
        this.markets = markets;
        this.entities = entities;
        this.clock = clock;
    }

    @GET
    @Path("/balance")
    @Transactional
    @Operation(
            operationId = "readClauseBalance",
            summary = "Lire le solde d'un lot",
            description = "Pour le titulaire, le facilitateur et l'agence.")
    @APIResponse(responseCode = "200", description = "Le solde, aujourd'hui.")
    public BalanceView balance(Reference id, @RestPath @Parameter(description = LOT) UUID lotId) {
        var market = markets.get(id);
        var lot = readable(market, lotId);
        return BalanceView.of(lot, LotHours.of(entities, market, lot), LocalDate.now(clock));
    }

    @GET
    @Path("/attestation")
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readClauseAttestation",
            summary = "Lire l'attestation d'un mois",
            description =
                    "Les heures validées d'un mois, sans aucun nom de personne ; une page à imprimer dans un navigateur. Pour le titulaire, le facilitateur et l'agence.")
    @APIResponse(
            responseCode = "200",
            description = "L'attestation.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Attestation.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    public Attestation attestation(
            Reference id,
            @RestPath @Parameter(description = LOT) UUID lotId,
            @QueryParam("month")
                    @Nullable
                    @Parameter(
                            description = "Le mois (2026-11).",
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 7,
                                            maxLength = 7,
                                            pattern = LineRequest.MONTH))
                    String month) {
        var market = markets.get(id);
        var lot = readable(market, lotId);
        if (month == null) {
            throw new Invalid("month", "Donnez un mois : 2026-11.", "Give a month: 2026-11.");
        }
        var asked = LineFilter.month(month);
        return Attestation.of(market, lot, LotHours.of(entities, market, lot), asked, LocalDate.now(clock));
    }

    /** The same for browsers. It is documented with the JSON answer. */
    @GET
    @Path("/attestation")
    @Transactional
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> showAttestation(
            Reference id, @RestPath UUID lotId, @QueryParam("month") @Nullable String month) {
        return Pages.answer(Templates.attestation(attestation(id, lotId, month)), "attestation");
    }

    /** Whoever reads some hours of a lot only would read a wrong sum. */
    private ClauseLot readable(ClauseMarket market, UUID id) {
        var lot = markets.lot(market, id);
        var caller = current.get();
        if (!caller.isAdviser() && !caller.actsFor(lot.holder()) && !markets.isFacilitator(market)) {
            throw new Forbidden(
                    "clause-balance",
                    "Le solde et les attestations d'un lot sont pour son titulaire, le facilitateur et l'agence.",
                    "The balance and the attestations of a lot are for its holder, the facilitator and the agency.");
        }
        return lot;
    }
}
