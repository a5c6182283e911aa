package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PeopleViews;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.beneficiary.ShownPerson;
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

/** The steps of a structure for a person it accompanies: told of their data, agreement, pause, leaving. A repeated step changes nothing. */
@Path("/v1/beneficiaries")
@RolesAllowed(STRUCTURE)
@Tag(name = "beneficiaries")
class PersonStepsResource {

    /** When somebody was informed. */
    @Schema(name = "InformedRequest", description = "Le jour où la personne a été informée de l'usage de ses données.")
    record InformedRequest(
            @NotNull @Schema(description = "Ce jour, aujourd'hui au plus tard.")
            LocalDate informedOn) {}

    private final VisiblePeople people;
    private final PeopleViews views;
    private final RegisterPerson registration;
    private final PersonSteps steps;
    private final jakarta.enterprise.event.Event<PersonWithdrawn> withdrawn;
    private final Clock clock;

    PersonStepsResource(
            VisiblePeople people,
            PeopleViews views,
            RegisterPerson registration,
            PersonSteps steps,
            jakarta.enterprise.event.Event<PersonWithdrawn> withdrawn,
            Clock clock) {
        this.people = people;
        this.views = views;
        this.registration = registration;
        this.steps = steps;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    /** Also of whoever gave no agreement (GDPR, articles 13 and 14). */
    @POST
    @Path("/{id}/informed")
    @Transactional
    @Operation(
            operationId = "informBeneficiary",
            summary = "Dire que la personne a été informée",
            description =
                    "Elle sait ce que le club garde d'elle et pourquoi, avec ou sans accord pour être proposée. Un jour plus ancien que celui qui est connu ne change rien.")
    @APIResponse(responseCode = "200", description = "La personne, informée.")
    public RestResponse<BeneficiaryView> inform(Reference id, @Valid @NotNull InformedRequest request) {
        var shown = people.own(id);
        if (request.informedOn().isAfter(LocalDate.now(clock))) {
            throw new Invalid("informedOn", "Ce jour est aujourd'hui ou passé.", "The day is today or past.");
        }
        steps.inform(shown.person(), request.informedOn());
        return answer(shown);
    }

    @POST
    @Path("/{id}/agreement")
    @Transactional
    @Operation(
            operationId = "recordAgreement",
            summary = "Noter l'accord de la personne",
            description =
                    "La personne accepte d'être proposée : quand, comment, et quand elle a été informée. Un accord plus récent remplace l'ancien.")
    @APIResponse(responseCode = "200", description = "La personne, désormais d'accord pour être proposée.")
    @APIResponse(
            responseCode = "409",
            description = "La personne a retiré son accord après ce jour : il en faut un plus récent.")
    public RestResponse<BeneficiaryView> agree(Reference id, @Valid @NotNull PersonRequest.AgreementRequest request) {
        var shown = people.own(id);
        shown.person().limits().requireUsable();
        Invalid.ifAny(registration.checks().agreement("", request.terms()).violations());
        registration.agree(shown.person(), request.terms());
        return answer(shown);
    }

    @POST
    @Path("/{id}/withdraw-agreement")
    @Transactional
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Retirer l'accord de la personne",
            description = "La personne n'est plus proposée, et ses mises en relation en cours prennent fin.")
    @APIResponse(responseCode = "200", description = "La personne, qui n'est plus proposée.")
    public RestResponse<BeneficiaryView> withdrawAgreement(Reference id) {
        var shown = people.ownLocked(id);
        steps.withdrawAgreement(shown.person());
        return answer(shown);
    }

    @POST
    @Path("/{id}/pause")
    @Transactional
    @Operation(
            operationId = "pauseBeneficiary",
            summary = "Mettre en pause",
            description = "La personne n'est plus proposée jusqu'à la reprise.")
    @APIResponse(responseCode = "200", description = "La personne, en pause.")
    @APIResponse(responseCode = "409", description = "Étape impossible depuis l'état de la personne : elle est sortie.")
    public RestResponse<BeneficiaryView> pause(Reference id) {
        var shown = people.own(id);
        shown.person().limits().requireUsable();
        steps.move(shown.person(), "PAUSED", it -> it.pause(steps.now()));
        return answer(shown);
    }

    @POST
    @Path("/{id}/resume")
    @Transactional
    @Operation(
            operationId = "resumeBeneficiary",
            summary = "Reprendre",
            description =
                    "Après une pause, ou quand le contrat de la personne est fini : elle revient comme elle était prête.")
    @APIResponse(responseCode = "200", description = "La personne, de nouveau comme elle était prête.")
    @APIResponse(responseCode = "409", description = "Étape impossible depuis l'état de la personne : elle est sortie.")
    public RestResponse<BeneficiaryView> resume(Reference id) {
        var shown = people.own(id);
        shown.person().limits().requireUsable();
        steps.move(shown.person(), "RESUMED", it -> it.resume(steps.now()));
        return answer(shown);
    }

    @POST
    @Path("/{id}/leave")
    @Transactional
    @Operation(
            operationId = "leaveBeneficiary",
            summary = "Sortir de l'accompagnement",
            description = "La structure n'accompagne plus la personne ; ses mises en relation en cours prennent fin.")
    @APIResponse(responseCode = "200", description = "La personne, sortie de l'accompagnement.")
    public RestResponse<BeneficiaryView> leave(Reference id) {
        var shown = people.ownLocked(id);
        var person = shown.person();
        if (steps.move(person, "LEFT", it -> it.leave(steps.now()))) {
            withdrawn.fire(new PersonWithdrawn(person.clubId(), person.id(), PersonWithdrawn.Cause.LEFT));
        }
        return answer(shown);
    }

    private RestResponse<BeneficiaryView> answer(ShownPerson shown) {
        Beneficiary.flush();
        return CreatedAnswers.versioned(views.of(shown), shown.person().version());
    }
}
