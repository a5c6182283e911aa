package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** When a person was told what is kept about them and what for: also of whoever gave no agreement (GDPR, articles 13 and 14). */
@Path("/v1/beneficiaries/{id}/informed")
@RolesAllowed(STRUCTURE)
@Tag(name = "beneficiaries")
class InformedResource {

    /** When somebody was informed. */
    @Schema(name = "InformedRequest", description = "Le jour où la personne a été informée de l'usage de ses données.")
    record Request(
            @NotNull @Schema(description = "Ce jour, aujourd'hui au plus tard.")
            LocalDate informedOn) {}

    private final VisiblePeople people;
    private final PeopleViews views;
    private final PersonSteps steps;
    private final Clock clock;

    InformedResource(VisiblePeople people, PeopleViews views, PersonSteps steps, Clock clock) {
        this.people = people;
        this.views = views;
        this.steps = steps;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "informBeneficiary",
            summary = "Dire que la personne a été informée",
            description =
                    "Elle sait ce que le club garde d'elle et pourquoi, avec ou sans accord pour être proposée. Un jour plus ancien que celui qui est connu ne change rien.")
    @APIResponse(responseCode = "200", description = "La personne, informée.")
    public RestResponse<BeneficiaryView> inform(Reference id, @Valid @NotNull Request request) {
        var shown = people.own(id);
        if (request.informedOn().isAfter(LocalDate.now(clock))) {
            throw new Invalid("informedOn", "Ce jour est aujourd'hui ou passé.", "The day is today or past.");
        }
        steps.inform(shown.person(), request.informedOn());
        Beneficiary.flush();
        return CreatedAnswers.versioned(views.of(shown), shown.person().version());
    }
}
