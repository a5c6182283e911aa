package fr.clubbusiness.clause.ledger;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.clause.market.ClauseMarkets;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the buyer of a market reads of its people: numbers of whole quarters, after secrecy. */
@Path("/v1/clause-markets/{id}/totals")
@Tag(name = "clauses")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, PARTNER})
@Confidential
class ClauseTotalResource {
    private final ClauseMarkets markets;

    ClauseTotalResource(ClauseMarkets markets) {
        this.markets = markets;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "readClauseTotals",
            summary = "Lire les totaux d'un marché",
            description =
                    "Pour l'acheteur, le facilitateur et l'agence : combien de personnes ont commencé chaque trimestre, par motif, jamais leurs noms. Un trimestre est compté "
                            + "une fois, trente jours après sa fin ; un nombre de moins de cinq personnes est secret, et ce qui le donnerait aussi. Vide pour les autres.")
    @APIResponse(responseCode = "200", description = "Les trimestres comptés.")
    public ClauseTotalsView read(Reference id) {
        return ClauseTotalsView.of(ClauseTotal.of(markets.get(id).id()));
    }
}
