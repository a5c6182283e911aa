package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.beneficiary.Agreement;
import fr.clubbusiness.beneficiary.Beneficiary;
import fr.clubbusiness.beneficiary.BeneficiaryView;
import fr.clubbusiness.beneficiary.PersonSteps;
import fr.clubbusiness.beneficiary.PersonWithdrawn;
import fr.clubbusiness.beneficiary.VisiblePeople;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.CreatedAnswers;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The steps of a structure for a person it accompanies: agreement, pause, leaving. A repeated step changes nothing. */
@Path("/v1/beneficiaries")
@RolesAllowed(STRUCTURE)
@Tag(name = "Personnes")
class PersonStepsResource {
    private final VisiblePeople people;
    private final RegisterPerson registration;
    private final PersonSteps steps;
    private final History events;
    private final jakarta.enterprise.event.Event<PersonWithdrawn> withdrawn;

    PersonStepsResource(
            VisiblePeople people,
            RegisterPerson registration,
            PersonSteps steps,
            History events,
            jakarta.enterprise.event.Event<PersonWithdrawn> withdrawn) {
        this.people = people;
        this.registration = registration;
        this.steps = steps;
        this.events = events;
        this.withdrawn = withdrawn;
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
        var person = people.own(id);
        Invalid.ifAny(registration.checks().agreement("", request.terms()).violations());
        registration.agree(person, request.terms());
        return answer(person);
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
        var person = people.ownLocked(id);
        var inForce = Agreement.inForce(person.id());
        if (inForce.isPresent()) {
            inForce.get().end(steps.now());
            person.withdrawAgreement(steps.now());
            events.record(SubjectKind.BENEFICIARY, person.id(), "AGREEMENT_WITHDRAWN", null);
            withdrawn.fire(
                    new PersonWithdrawn(person.clubId(), person.id(), PersonWithdrawn.Cause.AGREEMENT_WITHDRAWN));
        }
        return answer(person);
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
        var person = people.own(id);
        steps.move(person, "PAUSED", it -> it.pause(steps.now()));
        return answer(person);
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
        var person = people.own(id);
        steps.move(person, "RESUMED", it -> it.resume(steps.now()));
        return answer(person);
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
        var person = people.ownLocked(id);
        if (steps.move(person, "LEFT", it -> it.leave(steps.now()))) {
            withdrawn.fire(new PersonWithdrawn(person.clubId(), person.id(), PersonWithdrawn.Cause.LEFT));
        }
        return answer(person);
    }

    private static RestResponse<BeneficiaryView> answer(Beneficiary person) {
        Beneficiary.flush();
        return CreatedAnswers.versioned(BeneficiaryView.of(person), person.version());
    }
}
