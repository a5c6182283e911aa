package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.security.Role.Names.STRUCTURE;

import fr.clubbusiness.security.Event;
import fr.clubbusiness.security.Events;
import fr.clubbusiness.shared.Answers;
import fr.clubbusiness.shared.Invalid;
import fr.clubbusiness.shared.Reference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a structure does with a person it accompanies: agreement, pause, leaving. Done twice is done once. */
@Path("/v1/beneficiaries")
@RolesAllowed(STRUCTURE)
@Tag(name = "Personnes")
class StepsResource {
    private final HeldPeople people;
    private final RegisterPerson registration;
    private final Placement placement;
    private final Events events;
    private final jakarta.enterprise.event.Event<PersonWithdrawn> withdrawn;

    StepsResource(
            HeldPeople people,
            RegisterPerson registration,
            Placement placement,
            Events events,
            jakarta.enterprise.event.Event<PersonWithdrawn> withdrawn) {
        this.people = people;
        this.registration = registration;
        this.placement = placement;
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
    public RestResponse<BeneficiaryView> agree(Reference id, @Valid @NotNull PersonRequest.AgreementRequest request) {
        var person = people.own(id);
        Invalid.ifAny(registration.checks().agreement("", request.terms()).found());
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
    public RestResponse<BeneficiaryView> withdrawAgreement(Reference id) {
        var person = people.ownLocked(id);
        var inForce = Agreement.inForce(person.id());
        if (inForce.isPresent()) {
            inForce.get().end(placement.now());
            person.withdrawAgreement(placement.now());
            events.record(Event.Subject.BENEFICIARY, person.id(), "AGREEMENT_WITHDRAWN", null);
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
    public RestResponse<BeneficiaryView> pause(Reference id) {
        var person = people.own(id);
        placement.move(person, "PAUSED", it -> it.pause(placement.now()));
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
    public RestResponse<BeneficiaryView> resume(Reference id) {
        var person = people.own(id);
        placement.move(person, "RESUMED", it -> it.resume(placement.now()));
        return answer(person);
    }

    @POST
    @Path("/{id}/leave")
    @Transactional
    @Operation(
            operationId = "leaveBeneficiary",
            summary = "Sortir de l'accompagnement",
            description = "La structure n'accompagne plus la personne ; ses mises en relation en cours prennent fin.")
    public RestResponse<BeneficiaryView> leave(Reference id) {
        var person = people.ownLocked(id);
        if (placement.move(person, "LEFT", it -> it.leave(placement.now()))) {
            withdrawn.fire(new PersonWithdrawn(person.clubId(), person.id(), PersonWithdrawn.Cause.LEFT));
        }
        return answer(person);
    }

    private static RestResponse<BeneficiaryView> answer(Beneficiary person) {
        Beneficiary.flush();
        return Answers.versioned(BeneficiaryView.of(person), person.version());
    }
}
