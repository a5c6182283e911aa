package fr.clubbusiness.matching;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.matching.view.MatchPages;
import fr.clubbusiness.matching.view.NeedMatches.Include;
import fr.clubbusiness.matching.view.PersonMatches;
import fr.clubbusiness.problem.HtmlPage;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.Access;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The needs that match a person, for the person's structure and for advisers. */
@Path("/v1/beneficiaries/{id}/matches")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "matching")
@Confidential
@FrenchOnly
class BeneficiaryMatchesResource {
    private final CurrentCaller current;
    private final MatchPerson matching;
    private final MatchPages pages;

    BeneficiaryMatchesResource(CurrentCaller current, MatchPerson matching, MatchPages pages) {
        this.current = current;
        this.matching = matching;
        this.pages = pages;
    }

    /** 200, also when nothing matches; 400 for a wrong limit or include; 404 when the caller may not read the person. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "matchBeneficiary",
            summary = "Voir à quels besoins une personne correspond",
            description =
                    "Les besoins ouverts qui correspondent à la personne, les meilleurs d'abord, avec les raisons. "
                            + "En text/html : une page à lire ou à imprimer, où figurent aussi les besoins à qui il manque peu.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Les besoins, dans l'ordre. La liste est vide, et « notice » dit pourquoi, quand la personne n'est pas proposée.",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = PersonMatches.class)),
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
    @APIResponse(responseCode = "404", description = "La personne n'existe pas, ou ne vous est pas accessible.")
    public PersonMatches list(
            @RestPath Reference id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "Nombre de besoins, de 1 à 100.")
                    int limit,
            @RestQuery @Parameter(description = "TO_LIFT : aussi les besoins presque, avec ce qui est à lever.")
                    List<Include> include) {
        return matching.matches(visible(id), limit, include.contains(Include.TO_LIFT));
    }

    /** The same list as an HTML page, always with the near-misses; documented at {@link #list}. */
    @GET
    @Produces(HtmlPage.BESIDE_JSON)
    @Operation(hidden = true)
    public RestResponse<String> page(
            @RestPath Reference id,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
            @RestQuery List<Include> include) {
        var person = visible(id);
        return pages.answer(person.reference(), matching.matches(person, limit, true));
    }

    /** Reads the person in a transaction that ends before the search for needs starts. */
    private Beneficiary visible(Reference id) {
        var caller = current.get();
        return QuarkusTransaction.requiringNew()
                .call(() -> Beneficiary.find(caller.club(), id))
                .filter(person -> Access.PEOPLE.includes(caller, person.structureId()))
                .orElseThrow(() -> new NotFound(SubjectKind.BENEFICIARY));
    }
}
