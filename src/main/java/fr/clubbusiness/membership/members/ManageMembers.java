package fr.clubbusiness.membership.members;

import fr.clubbusiness.history.History;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.Outbox;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.security.Role;
import fr.clubbusiness.shared.RefusalReason;
import fr.clubbusiness.shared.SubjectKind;
import fr.clubbusiness.vocabulary.ContactChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jboss.logging.Logger;

/** Invites members and removes them. The database checks once more that the caller may. */
@ApplicationScoped
public class ManageMembers {
    private static final Logger LOG = Logger.getLogger(ManageMembers.class);
    private static final String MANAGES = "SELECT caller_manages(?1)";
    private static final String AGENCY_STAFF = "SELECT is_agency_staff(?1)";
    private static final String INVITE = "SELECT invite_member(?1, ?2, ?3, CAST(?4 AS text[]), ?5)";
    private static final String LACKS_ADMINISTRATOR = "SELECT lacks_administrator(?1)";
    private static final String OF_DAY = "SELECT made, to_address FROM invitations_of_day(?1, ?2)";

    /** Invitations of an organisation in a day. */
    private static final int A_DAY = 30;

    /** Of which to one address. */
    private static final int TO_ONE_ADDRESS = 3;

    private static final String END = "SELECT end_membership(?1, ?2)";

    private final CurrentCaller current;
    private final StatelessSession rows;
    private final IdentityOrders orders;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    ManageMembers(
            CurrentCaller current,
            StatelessSession rows,
            IdentityOrders orders,
            Outbox outbox,
            History history,
            Clock clock) {
        this.current = current;
        this.rows = rows;
        this.orders = orders;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Who is invited.
     *
     * @param admin whether they manage the members of the organisation
     */
    public record Invited(String email, String name, Collection<Role> roles, boolean admin) {}

    /**
     * Invites somebody into the caller's own organisation, with the roles that the caller has there.
     *
     * @throws Forbidden when the caller does not manage its members
     * @throws Refused with all reasons against it
     */
    UUID inviteColleague(String email, String name, boolean admin) {
        requireAdministrator();
        var caller = current.get();
        var reasons = new ArrayList<RefusalReason>();
        if (Colleague.isKnown(caller.organisation(), email)) {
            reasons.add(RefusalReason.of(
                    "ALREADY_MEMBER",
                    "Cette adresse est déjà celle d'un membre de votre organisation.",
                    "This address is already that of a member of your organisation."));
        }
        if (!isOfAgency() && isAgencyStaff(email)) {
            reasons.add(agencyStaff());
        }
        if (isDayFull(caller.organisation(), email)) {
            reasons.add(RefusalReason.of(
                    "INVITATIONS_OF_DAY",
                    "C'est assez d'invitations pour aujourd'hui : %d au plus en un jour, et %d à la même adresse."
                            .formatted(A_DAY, TO_ONE_ADDRESS),
                    "These are enough invitations for today: at most %d in a day, and %d to the same address."
                            .formatted(A_DAY, TO_ONE_ADDRESS)));
        }
        Refused.ifAny(reasons);
        history.record(SubjectKind.ORGANISATION, caller.organisation(), "MEMBER_INVITED", null);
        return invite(caller.organisation(), new Invited(email, name, caller.roles(), admin));
    }

    /** Whether an agency has an administrator who accepted. */
    public boolean hasAgencyAdmin(UUID agency) {
        return Colleague.<Colleague>list("organisationId = ?1 and leftAt is null and acceptedAt is not null", agency)
                .stream()
                .anyMatch(member -> member.roles().contains(Role.AGENCY_ADMIN.tokenName()));
    }

    /** Whether nobody who accepted manages the members of an organisation. Of the agency it is never so. */
    boolean lacksAdministrator(UUID organisation) {
        return asks(LACKS_ADMINISTRATOR, organisation);
    }

    /** Whether an organisation invited often enough today, altogether or at this address. */
    boolean isDayFull(UUID organisation, String email) {
        var day = rows.createNativeQuery(OF_DAY, Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, email)
                .getSingleResult();
        return day.get(0, Long.class) >= A_DAY || day.get(1, Long.class) >= TO_ONE_ADDRESS;
    }

    /**
     * Invites somebody, or gives a member these roles too.
     *
     * @throws Forbidden when the caller does not manage the members
     */
    public UUID invite(UUID organisation, Invited invited) {
        var roles = invited.roles().stream().map(Role::tokenName).sorted().toArray(String[]::new);
        var member = rows.createNativeQuery(INVITE, Tuple.class)
                .setParameter(1, organisation)
                .setParameter(2, invited.email())
                .setParameter(3, invited.name())
                .setParameter(4, roles)
                .setParameter(5, invited.admin())
                .getSingleResult()
                .get(0, UUID.class);
        if (member == null) {
            throw administratorsOnly();
        }
        orders.invite(organisation, member);
        return member;
    }

    /**
     * Ends a membership at once. Of one that is over, nothing changes.
     *
     * @throws Forbidden when it is another's, and the caller does not manage the members
     * @throws Refused {@code LAST_MEMBER} when nobody would manage them any more
     */
    void remove(Colleague member) {
        if (!member.id().equals(current.get().member())) {
            requireAdministrator();
        }
        switch (end(member)) {
            case "ENDED" -> removed(member);
            case "LAST_MEMBER" ->
                throw new Refused(
                        "LAST_MEMBER",
                        "C'est la dernière personne qui gère les membres : confiez-le d'abord à quelqu'un d'autre, ou quittez le club.",
                        "This is the last person who manages the members: first let somebody else do it, or leave the club.");
            default -> LOG.debug("The membership is over already");
        }
    }

    private String end(Colleague member) {
        return rows.createNativeQuery(END, Tuple.class)
                .setParameter(1, member.id())
                .setParameter(2, clock.instant())
                .getSingleResult()
                .get(0, String.class);
    }

    /** Whoever never accepted is told nothing: they knew of no access. */
    private void removed(Colleague member) {
        orders.remove(member.organisation(), member.id());
        if (member.acceptedAt().isPresent()) {
            outbox.postToPerson(
                    MessageKind.MEMBER_REMOVED,
                    ContactChannel.EMAIL,
                    SubjectKind.ORGANISATION,
                    member.organisation(),
                    member.id().toString());
        }
        history.record(SubjectKind.ORGANISATION, member.organisation(), "MEMBER_REMOVED", null);
    }

    /** @throws Forbidden when the caller does not manage the members of their organisation */
    void requireAdministrator() {
        if (!asks(MANAGES, current.get().organisation())) {
            throw administratorsOnly();
        }
    }

    private static Forbidden administratorsOnly() {
        return new Forbidden(
                "administrators-only",
                "Demandez à la personne qui gère les membres de votre organisation.",
                "Ask the person who manages the members of your organisation.");
    }

    private boolean isOfAgency() {
        var roles = current.get().roles();
        return roles.contains(Role.ADVISER) || roles.contains(Role.AGENCY_ADMIN);
    }

    /** Why somebody of the agency is not invited. */
    public static RefusalReason agencyStaff() {
        return RefusalReason.of(
                "AGENCY_STAFF",
                "Qui travaille pour l'agence n'agit pas pour une organisation du même club.",
                "Whoever works for the agency does not act for an organisation of the same club.");
    }

    /** Whether somebody with this address works for the agency of the club. */
    public boolean isAgencyStaff(String email) {
        return asks(AGENCY_STAFF, email);
    }

    private boolean asks(String question, Object about) {
        return rows.createNativeQuery(question, Tuple.class)
                .setParameter(1, about)
                .getSingleResult()
                .get(0, Boolean.class);
    }
}
