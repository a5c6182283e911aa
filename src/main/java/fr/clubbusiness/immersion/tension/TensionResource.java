package fr.clubbusiness.immersion.tension;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.AGENCY_ADMIN;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.PARTNER;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.http.Confidential;
import fr.clubbusiness.problem.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Occupations that lack people. */
@Path("/v1/tensions")
@Tag(name = "immersions")
@RolesAllowed({COMPANY, STRUCTURE, ADVISER, AGENCY_ADMIN, PARTNER})
@Confidential
class TensionResource {
    private final Tensions tensions;
    private final TensionChecks checks;

    TensionResource(Tensions tensions, TensionChecks checks) {
        this.tensions = tensions;
        this.checks = checks;
    }

    /** All lists: they are few. */
    @Schema(name = "TensionLists", description = "Les listes de métiers en tension, les plus récentes d'abord.")
    record AllTensions(
            @Schema(description = "Les listes.", maxItems = 200)
            List<TensionView> items) {}

    @GET
    @Transactional
    @Operation(
            operationId = "listTensions",
            summary = "Lister les métiers en tension",
            description = "Par source, année et territoire. La liste des besoins s'y limite avec tension=true.")
    @APIResponse(responseCode = "200", description = "Les listes.")
    public AllTensions list() {
        return new AllTensions(tensions.all());
    }

    @POST
    @Path("/import")
    @Transactional
    @RolesAllowed(AGENCY_ADMIN)
    @Operation(
            operationId = "importTensions",
            summary = "Importer une liste de métiers en tension",
            description = "Elle remplace celle de la même source, de la même année et du même territoire.")
    @APIResponse(responseCode = "200", description = "La liste, telle qu'elle est gardée.")
    public TensionView take(@Valid @NotNull TensionRequest list) {
        Invalid.ifAny(checks.check(list));
        return tensions.take(list);
    }
}
