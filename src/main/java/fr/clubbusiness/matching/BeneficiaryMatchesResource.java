package fr.clubbusiness.matching;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.http.FrenchOnly;
import fr.clubbusiness.matching.view.NeedMatches.Include;
import fr.clubbusiness.matching.view.PersonMatches;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The needs that match a person, for the person's structure and for advisers. */
@Path("/v1/beneficiaries/{beneficiaryId}/matches")
@RolesAllowed({STRUCTURE, ADVISER})
@Tag(name = "Rapprochements")
@Confidential
@FrenchOnly
class BeneficiaryMatchesResource {
    private final CurrentCaller current;
    private final MatchPerson matching;

    BeneficiaryMatchesResource(CurrentCaller current, MatchPerson matching) {
        this.current = current;
        this.matching = matching;
    }

    /** 200, also when nothing matches; 400 for a wrong limit or include; 404 when the caller may not read the person. */
    @GET
    @Operation(
            operationId = "matchBeneficiary",
            summary = "Voir à quels besoins une personne correspond",
            description =
                    "Les besoins ouverts qui correspondent à la personne, les meilleurs d'abord, avec les raisons.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Les besoins, dans l'ordre. La liste est vide, et « notice » dit pourquoi, quand la personne n'est pas proposée.")
    @APIResponse(
            responseCode = "400",
            description = "« limit » n'est pas compris entre 1 et 100, ou « include » est inconnu.")
    @APIResponse(responseCode = "404", description = "La personne n'existe pas, ou ne vous est pas accessible.")
    public PersonMatches list(
            @RestPath Reference beneficiaryId,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "Nombre de besoins, de 1 à 100.")
                    int limit,
            @RestQuery
                    @Nullable
                    @Parameter(
                            schema = @Schema(enumeration = "TO_LIFT"),
                            description = "TO_LIFT : aussi les besoins presque, avec ce qui est à lever.")
                    Include include) {
        return matching.matches(visible(beneficiaryId), limit, include == Include.TO_LIFT);
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
