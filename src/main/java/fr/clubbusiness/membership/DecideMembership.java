package fr.clubbusiness.membership;

import fr.clubbusiness.directory.Organisation;
import fr.clubbusiness.directory.PrescriberTitle;
import fr.clubbusiness.directory.StructureCapacities;
import fr.clubbusiness.history.History;
import fr.clubbusiness.membership.members.ManageMembers;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.task.TaskKind;
import fr.clubbusiness.task.Tasks;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the agency decides on a request, and what follows: the organisation, the contact's mail, the end of the task. */
@ApplicationScoped
class DecideMembership {
    private final CurrentCaller current;
    private final History history;
    private final Outbox outbox;
    private final Tasks tasks;
    private final ManageMembers members;
    private final Clock clock;

    DecideMembership(
            CurrentCaller current, History history, Outbox outbox, Tasks tasks, ManageMembers members, Clock clock) {
        this.current = current;
        this.history = history;
        this.outbox = outbox;
        this.tasks = tasks;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Admits the organisation. One that had left comes back as what it asks for, and as nothing else that it was.
     *
     * @throws Refused with all that speaks against it
     */
    void admit(MembershipRequest request) {
        var known = Organisation.find(request.clubId(), request.siret());
        Refused.ifAny(refusals(request, known));
        var organisation = known.orElseGet(() -> new Organisation(request.clubId(), request.siret(), clock.instant()));
        organisation.rejoin();
        describe(organisation, request);
        organisation.persistAndFlush();
        history.record(
                SubjectKind.ORGANISATION, organisation.id(), request.kind() + "_REGISTERED", "MEMBERSHIP_REQUEST");
        members.invite(organisation.id(), contact(request));
        var from = request.status();
        request.admit(organisation.id(), current.get().member(), clock.instant());
        decided(request, from, "ADMITTED");
    }

    /** Refuses it. The contact reads the reason. */
    void refuse(MembershipRequest request, String reason) {
        var from = request.status();
        request.refuse(reason, current.get().member(), clock.instant());
        decided(request, from, "REFUSED");
    }

    private static ManageMembers.Invited contact(MembershipRequest request) {
        var contact = request.contact();
        var role = switch (request.kind()) {
            case COMPANY -> Role.COMPANY;
            case STRUCTURE -> Role.STRUCTURE;
            case PARTNER -> Role.PARTNER;
        };
        return new ManageMembers.Invited(
                contact.email(), contact.firstName() + " " + contact.lastName(), Set.of(role), true);
    }

    private List<RefusalReason> refusals(MembershipRequest request, Optional<Organisation> known) {
        var reasons = new ArrayList<RefusalReason>();
        known.filter(Organisation::isMember)
                .ifPresent(member -> reasons.add(RefusalReason.of(
                        "ALREADY_MEMBER",
                        "Ce SIRET est déjà membre du club (%s) : refusez la demande, ou ajoutez-lui un genre depuis sa fiche."
                                .formatted(member.reference()),
                        "This SIRET is already a member of the club (%s): refuse the request, or add a kind to its file."
                                .formatted(member.reference()))));
        if (members.isAgencyStaff(request.contact().email())) {
            reasons.add(ManageMembers.agencyStaff());
        }
        return reasons;
    }

    private static void describe(Organisation organisation, MembershipRequest request) {
        var contact = new Organisation.Contact(
                request.contact().email(), request.contact().phone());
        var identity = new Organisation.Identity(request.siret(), request.name(), request.communeCode(), contact, null);
        switch (request.kind()) {
            case COMPANY ->
                organisation.becomeCompany(identity, request.nafCode().orElseThrow());
            case STRUCTURE ->
                organisation.becomeStructure(
                        identity,
                        StructureCapacities.of(request.structureKind().orElseThrow(), null),
                        PrescriberTitle.NONE);
            case PARTNER -> organisation.becomePartner(identity, Set.copyOf(request.partnerKinds()));
        }
    }

    private void decided(MembershipRequest request, MembershipStatus from, String what) {
        history.moved(SubjectKind.MEMBERSHIP_REQUEST, request.id(), what, from, request.status(), null);
        tasks.completeOpen(
                TaskKind.DECIDE_MEMBERSHIP,
                request.id(),
                "Demande " + request.status().label() + ".");
        outbox.postToPerson(
                MessageKind.MEMBERSHIP_DECIDED,
                ContactChannel.EMAIL,
                SubjectKind.MEMBERSHIP_REQUEST,
                request.id(),
                request.status().name());
    }
}
