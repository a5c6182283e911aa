package fr.clubbusiness.matching;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.PrivateReading;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.matching.view.MatchPages;
import fr.clubbusiness.matching.view.NeedMatches;
import fr.clubbusiness.matching.view.NeedMatches.Include;
import fr.clubbusiness.matching.view.PairExplanation;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who matches a need. The poster sees anonymous candidates, a structure its own people, an adviser everybody. */
@Path("/v1/needs/{id}/matches")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER})
@Tag(
        name = "matching",
        description = "Qui correspond à quel besoin, et pourquoi.",
        extensions = @Extension(name = "x-displayName", value = "Rapprochements"))
@Confidential
@FrenchOnly
class NeedMatchesResource {
    private final CurrentCaller current;
    private final MatchNeed matching;
    private final ExplainPair explaining;
    private final MatchPages pages;

    NeedMatchesResource(CurrentCaller current, MatchNeed matching, ExplainPair explaining, MatchPages pages) {
        this.current = current;
        this.matching = matching;
        this.explaining = explaining;
        this.pages = pages;
    }

    /** 200, also when nobody matches; 400 for a wrong limit or include; 404 when the caller may not read the need. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchNeed",
            summary = "Voir qui correspond à un besoin",
            description =
                    "Les personnes qui correspondent, les meilleures d'abord, avec les raisons. L'auteur du besoin voit des candidats "
                            + "anonymes ; une structure, ses propres personnes ; un conseiller, toutes. Quand peu de personnes correspondent, "
                            + "« relaxations » dit ce qu'un seul assouplissement du besoin apporterait. En text/html : une page à lire ou à imprimer, "
                            + "où figurent aussi, pour les structures et les conseillers, les personnes presque.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Les personnes, dans l'ordre. La liste est vide, et « notice » dit pourquoi, quand le besoin n'est pas ouvert.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = NeedMatches.class)),
                @Content(
                        mediaType = "text/html",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 2_000_000,
                                        pattern = "^<!DOCTYPE html>[\\s\\S]*$"))
            })
    @APIResponse(
            responseCode = "400",
            description = "« limit » n'est pas compris entre 1 et 100, ou « include » est inconnu.")
    @APIResponse(responseCode = "404", description = "Le besoin n'existe pas, ou ne vous est pas accessible.")
    public NeedMatches list(
            @RestPath Reference id,
            @RestQuery
                    @DefaultValue("20")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "Nombre de personnes, de 1 à 100.")
                    int limit,
            @RestQuery
                    @Parameter(
                            description =
                                    "TO_LIFT : aussi les personnes presque, avec ce qui est à lever ; jamais pour l'auteur du besoin.")
                    List<Include> include) {
        return matching.matches(visible(id), limit, include.contains(Include.TO_LIFT));
    }

    /** Reads the need in a transaction that ends before the search for people starts. */
    private LabourNeed visible(Reference id) {
        return QuarkusTransaction.requiringNew().call(() -> LabourNeed.visibleTo(current.get(), id));
    }

    /**
     * The same list as an HTML page, for {@code Accept: text/html}; documented at {@link #list}. The page always holds the near-misses that the
     * caller may see, because people read it: {@code include} is accepted and changes nothing.
     */
    @GET
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> page(
            @RestPath Reference id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery List<Include> include) {
        var need = visible(id);
        return pages.answer(need, matching.matches(need, limit, true));
    }

    /** 200, also when the pair does not match; 403 for an adviser without a purpose; 404 when the caller may not read the need or the person. */
    @GET
    @Path("/{beneficiaryId}")
    @Transactional
    @Operation(
            operationId = "explainMatch",
            summary = "Expliquer un rapprochement",
            description = "Toutes les contraintes et tous les termes d'une paire, même si elle ne correspond pas. "
                    + "L'auteur du besoin donne le candidateId d'un candidat de sa liste, et lit ce qui parle pour lui. "
                    + "Un conseiller dit pourquoi dans l'en-tête Purpose ; chaque lecture est gardée.")
    @APIResponse(responseCode = "200", description = "L'explication : toutes les contraintes, tous les termes.")
    @APIResponse(
            responseCode = "403",
            description =
                    "Ces données sont privées : un conseiller dit pourquoi il les consulte dans l'en-tête Purpose.")
    @APIResponse(
            responseCode = "404",
            description = "Le besoin ou la personne n'existe pas, ou ne vous est pas accessible.")
    public PairExplanation explain(
            @RestPath Reference id,
            @RestPath @Parameter(description = "La personne ; pour l'auteur du besoin, un candidateId.")
                    Reference beneficiaryId,
            @HeaderParam(PrivateReading.HEADER) @Nullable String purpose) {
        return explaining.explain(LabourNeed.visibleTo(current.get(), id), beneficiaryId);
    }
}
