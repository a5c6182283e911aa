package fr.clubbusiness.matching;

import static fr.clubbusiness.security.Role.Names.ADVISER;
import static fr.clubbusiness.security.Role.Names.COMPANY;
import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.need.NeedEmployers;
import fr.clubbusiness.need.NeedLimits;
import fr.clubbusiness.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an employer uses of its limits, for itself and for advisers, who follow whoever asks for much. */
@Path("/v1/needs/use")
@RolesAllowed({ADVISER, COMPANY, STRUCTURE})
@Tag(name = "needs")
class EmployerUseResource {
    private final CurrentCaller current;
    private final NeedEmployers employers;
    private final NeedLimits limits;
    private final NewPeople newPeople;

    EmployerUseResource(CurrentCaller current, NeedEmployers employers, NeedLimits limits, NewPeople newPeople) {
        this.current = current;
        this.employers = employers;
        this.limits = limits;
        this.newPeople = newPeople;
    }

    @Schema(name = "EmployerUse")
    record View(
            UUID employerId,
            String employerReference,

            @Schema(description = "Besoins ouverts, par l'employeur ou par l'agence.")
            int openNeeds,

            @Schema(description = "Au-delà, un besoin que publie l'employeur reste en brouillon.")
            int openNeedsLimit,

            @Schema(description = "Besoins publiés par l'employeur aujourd'hui, et changements de leurs critères.")
            int criteriaSetsToday,

            @Schema(description = "Au-delà, l'employeur continue demain.")
            int criteriaSetsLimit,

            @Schema(
                    description =
                            "Les mêmes, par les conseillers pour cet employeur : ils n'ont pas de limite, et sont comptés.")
            int criteriaSetsByAdvisersToday,

            @Schema(
                    description =
                            "Personnes que ses listes lui ont montrées aujourd'hui pour la première fois ; pour les conseillers.")
            @Nullable
            Integer newPeopleToday,

            @Schema(
                    description =
                            "Au-delà, ses listes ne montrent que des personnes qu'il connaît déjà, et continuent demain.")
            int newPeopleLimit) {

        static View of(Organisation employer, NeedLimits.Use use, @Nullable Integer newPeople) {
            return new View(
                    employer.id(),
                    employer.reference(),
                    use.openNeeds(),
                    NeedLimits.MAX_OPEN_NEEDS,
                    use.criteriaSets(),
                    NeedLimits.MAX_CRITERIA_SETS_PER_DAY,
                    use.criteriaSetsOfAdvisers(),
                    newPeople,
                    NewPeople.MAX_NEW_PEOPLE_PER_DAY);
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getEmployerUse",
            summary = "Voir ce qu'un employeur demande au club",
            description =
                    "Ce qu'un employeur utilise de ses limites : besoins ouverts, critères écrits aujourd'hui et, pour les conseillers, personnes vues pour la première fois. Un conseiller nomme "
                            + "l'employeur ; une entreprise ou une structure lit ce qui la concerne.")
    @APIResponse(responseCode = "200", description = "Ce qui est utilisé, et les limites.")
    @APIResponse(responseCode = "403", description = "Vous ne lisez que ce qui concerne votre organisation.")
    @APIResponse(responseCode = "422", description = "Cette organisation n'embauche personne.")
    public View read(
            @RestQuery
                    @Nullable
                    @Parameter(description = "L'employeur, par son id ou sa référence (E-0412) ; pour un conseiller.")
                    String employerId) {
        var employer = employers.of(employerId);
        return View.of(employer, limits.of(employer.id()), newPeople(employer));
    }

    /** The employer itself could tell from this number which candidates of two lists are one person. */
    private @Nullable Integer newPeople(Organisation employer) {
        return current.get().isAdviser() ? newPeople.today(employer.id()) : null;
    }
}
