package fr.clubbusiness.security;

import static fr.clubbusiness.security.Access.Scope.ALL;
import static fr.clubbusiness.security.Access.Scope.NONE;
import static fr.clubbusiness.security.Access.Scope.OPEN;
import static fr.clubbusiness.security.Access.Scope.OWN;

import fr.clubbusiness.problem.Forbidden;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what: one row per subject, one column per role. Queries, views and row policies follow this page. A caller
 * with several roles has the widest scope of them. What belongs to another club is never seen.
 */
public enum Access {
    // subject (company, structure, adviser, agency-admin, partner, automaton)
    /** The club's companies; own: the caller's organisation. */
    COMPANIES(OWN, NONE, ALL, NONE, NONE, NONE),
    /** The club's structures; own: the caller's organisation. */
    STRUCTURES(NONE, OWN, ALL, NONE, NONE, NONE),
    /** The club's partners; own: the caller's organisation. */
    PARTNERS(NONE, NONE, ALL, NONE, OWN, NONE),
    /** People's matching facts; own: people that the caller's structure accompanies. */
    PEOPLE(NONE, OWN, ALL, NONE, NONE, ALL),
    /** People's agreements; own as for {@link #PEOPLE}. */
    AGREEMENTS(NONE, OWN, ALL, NONE, NONE, ALL),
    /**
     * People's names, birth dates and contacts; own as for {@link #PEOPLE}, open: under a live introduction that somebody else opened, or with a stated reason.
     */
    IDENTITY(NONE, OWN, OPEN, NONE, NONE, ALL),
    /** People's barriers, criteria and excluded conditions; own and open as for {@link #IDENTITY}. */
    SENSITIVE(NONE, OWN, OPEN, NONE, NONE, ALL),
    /** People's diagnoses and PASS IAE; own and open as for {@link #IDENTITY}. */
    IAE_RECORDS(NONE, OWN, OPEN, NONE, NONE, ALL),
    /** Actions on people's barriers, and notes about them; own and open as for {@link #IDENTITY}. */
    PATHWAY(NONE, OWN, OPEN, NONE, NONE, ALL),
    /** Requests by which people exercise their rights; own as for {@link #PEOPLE}. */
    RIGHTS(NONE, OWN, ALL, NONE, NONE, ALL),
    /** Facts and identity of people who were shared in an introduction; own: with a need that the caller's organisation posted. */
    SHARED_PEOPLE(OWN, OWN, NONE, NONE, NONE, NONE),
    /** Labour needs, to read; own: those that the caller's organisation posted, open: those that still have a position. */
    NEEDS(OWN, OPEN, ALL, NONE, NONE, ALL),
    /** Labour needs, to change, with what only their poster reads; own as for {@link #NEEDS}. */
    POSTED_NEEDS(OWN, OWN, ALL, NONE, NONE, NONE),
    /** Anonymous candidates of a need; own as for {@link #NEEDS}. Who sees the people themselves is in {@link #PEOPLE}. */
    CANDIDATES(OWN, OWN, OWN, NONE, NONE, NONE),
    /** Introductions; own: of the caller's own people, or to own needs once shared or asked for by the poster. */
    INTRODUCTIONS(OWN, OWN, ALL, NONE, NONE, ALL),
    /** Work contracts; own: of the caller's own people, and those by which the caller's organisation employs or hosts somebody. */
    EMPLOYMENTS(OWN, OWN, ALL, NONE, NONE, ALL),
    /** Published exits from insertion; own: the line of the caller's structure, beside those of the kinds. */
    EXITS(NONE, OWN, ALL, ALL, NONE, ALL),
    /** How often companies answer, but for the caller's own organisation. */
    ANSWERS_OF_COMPANIES(NONE, ALL, ALL, NONE, NONE, ALL),
    /** How often structures answer, but for the caller's own. */
    ANSWERS_OF_STRUCTURES(NONE, NONE, ALL, NONE, NONE, ALL),
    /** Offers to take over a person; own: those that the caller's structure made or got. */
    TRANSFERS(NONE, OWN, ALL, NONE, NONE, ALL),
    /** Second structures of people; own as for {@link #PEOPLE}. */
    CO_ACCOMPANIMENTS(NONE, OWN, ALL, NONE, NONE, ALL),
    /** Facts of people whom the caller's structure accompanies in second, and barriers as far as they agree. */
    CO_ACCOMPANIED(NONE, OWN, NONE, NONE, NONE, NONE),
    /** What is to be done by hand; own: the tasks of the caller's structure. */
    TASKS(NONE, OWN, ALL, NONE, NONE, ALL),
    /** Proposals for all the open needs at once. */
    ALLOCATIONS(NONE, NONE, ALL, NONE, NONE, ALL),
    /** Measures of who is proposed and who is forgotten. */
    EXPOSURE(NONE, NONE, ALL, NONE, NONE, NONE),
    /** The state of the matching index. */
    MATCHING_INDEX(NONE, NONE, ALL, ALL, NONE, NONE),
    /** Imports of the public lists that the club uses. */
    REFERENTIAL_IMPORTS(NONE, NONE, NONE, ALL, NONE, NONE),
    /** Who did what in the club, and why. */
    AUDIT(NONE, NONE, ALL, NONE, NONE, NONE),
    /** How long data are kept, and what ended. */
    RETENTION(NONE, NONE, NONE, ALL, NONE, ALL),
    /** The dossier of the data-protection officer. */
    DOSSIER(NONE, NONE, NONE, ALL, NONE, NONE),
    /** Addresses of calendars; own: those of the caller's organisation. */
    CALENDARS(OWN, OWN, OWN, NONE, NONE, NONE),
    /** Requests to join the club, once confirmed. */
    MEMBERSHIP_REQUESTS(NONE, NONE, ALL, ALL, NONE, ALL),
    /** Programs of organisations; own: those of the caller's organisation. */
    PARTNER_APPLICATIONS(OWN, OWN, ALL, ALL, OWN, ALL),
    /** What companies and partners offer; own: those that the caller's organisation offers or takes, open: of which some is left. */
    COMMITMENTS(OPEN, OPEN, ALL, OPEN, OPEN, ALL),
    /** Labels; own: those of before of the caller's organisation, open: those that are granted. */
    LABELS(OPEN, OPEN, ALL, OPEN, OPEN, ALL),
    /** Public services that help with barriers. The directory is public; here it serves who accompanies people, and the agency that imports it. */
    LOCAL_SERVICES(NONE, ALL, ALL, ALL, NONE, ALL),
    /** Offers of services, to read; own: those of the caller's structure, open: those that are published. */
    OFFERS(OPEN, OWN, ALL, NONE, OPEN, ALL),
    /** The same, to change. */
    WRITTEN_OFFERS(NONE, OWN, ALL, NONE, NONE, ALL),
    /** Purchases; own: those of the caller's organisation. */
    PURCHASES(OWN, NONE, ALL, NONE, OWN, ALL),
    /** What structures are asked to deliver, with their answers; own: those of the caller's structure. */
    PURCHASE_ANSWERS(NONE, OWN, ALL, NONE, NONE, ALL),
    /** Markets with social clauses; own: those that the caller's organisation buys, follows or holds, and those in which somebody works for it. */
    CLAUSE_MARKETS(OWN, OWN, ALL, NONE, OWN, ALL),
    /** People in their lots; own: those that the caller's organisation employs, holds, follows or accompanies. A buyer reads none. */
    CLAUSE_PARTICIPATIONS(OWN, OWN, ALL, NONE, NONE, ALL),
    /** Their hours; own as for {@link #CLAUSE_PARTICIPATIONS}. */
    CLAUSE_LINES(OWN, OWN, ALL, NONE, NONE, ALL),
    /** Members of organisations; own: one's colleagues. */
    MEMBERS(OWN, OWN, OWN, OWN, OWN, ALL),
    /** What the club organises; own: what the caller's organisation drafted, open: what is announced. */
    EVENTS(OPEN, OPEN, ALL, ALL, OPEN, ALL),
    /** Every registration for an event; own: for those that the caller's organisation drafted. One's own people are read beside it. */
    REGISTRATIONS(NONE, OWN, ALL, ALL, OWN, ALL),
    /** Places to discover a job; own: those that the caller's organisation offers, open: those that are offered to it. */
    IMMERSION_PLACES(OWN, OPEN, ALL, NONE, OPEN, ALL),
    /** Immersions; own: those that the caller's organisation prepares, and those that it hosts once it is asked to sign. */
    IMMERSIONS(OWN, OWN, ALL, NONE, OWN, ALL);

    /** How much of a subject somebody sees, from nothing to everything in the club. */
    public enum Scope {
        /** Nothing. */
        NONE,
        /** What belongs to the caller's organisation. */
        OWN,
        /** What belongs to the caller's organisation, and what is open. */
        OPEN,
        /** All of the club. */
        ALL
    }

    /**
     * The part of a query that keeps what the caller may see.
     *
     * @param hql the condition, in brackets where it needs them
     * @param values of its parameters: {@code own} is the caller's organisation
     */
    public record Condition(String hql, Map<String, Object> values) {}

    private final Scope company;
    private final Scope structure;
    private final Scope adviser;
    private final Scope agencyAdmin;
    private final Scope partner;
    private final Scope automaton;

    Access(Scope company, Scope structure, Scope adviser, Scope agencyAdmin, Scope partner, Scope automaton) {
        this.company = company;
        this.structure = structure;
        this.adviser = adviser;
        this.agencyAdmin = agencyAdmin;
        this.partner = partner;
        this.automaton = automaton;
    }

    /** What this role alone gives. */
    public Scope of(Role role) {
        return switch (role) {
            case COMPANY -> company;
            case STRUCTURE -> structure;
            case ADVISER -> adviser;
            case AGENCY_ADMIN -> agencyAdmin;
            case PARTNER -> partner;
            case AUTOMATON -> automaton;
        };
    }

    /** The widest scope of the caller's roles. */
    public Scope of(Caller caller) {
        return caller.roles().stream()
                .map(this::of)
                .max(Comparator.naturalOrder())
                .orElse(NONE);
    }

    /** Whether the caller sees all of the club. */
    public boolean isAll(Caller caller) {
        return of(caller) == ALL;
    }

    /** Whether this is the caller's own, through a role that has own ones: an adviser's organisation has none. */
    public boolean isOwn(Caller caller, UUID owner) {
        return caller.actsFor(owner)
                && caller.roles().stream().map(this::of).anyMatch(scope -> scope == OWN || scope == OPEN);
    }

    /** Whether the caller sees what belongs to this organisation of the club, and is not open. */
    public boolean includes(Caller caller, UUID owner) {
        return includes(caller, owner, false);
    }

    /** Whether the caller sees what belongs to this organisation of the club. */
    public boolean includes(Caller caller, UUID owner, boolean open) {
        return switch (of(caller)) {
            case ALL -> true;
            case OPEN -> open || caller.actsFor(owner);
            case OWN -> caller.actsFor(owner);
            case NONE -> false;
        };
    }

    /**
     * The organisation whose rows alone the caller sees, where no row is open; null for all of the club.
     *
     * @throws Forbidden when the caller sees nothing of this subject
     */
    public @Nullable UUID onlyOwner(Caller caller) {
        return switch (of(caller)) {
            case ALL -> null;
            case OPEN, OWN -> caller.organisation();
            case NONE ->
                throw new Forbidden(
                        "role", "Votre rôle ne permet pas cette action.", "Your role does not allow this operation.");
        };
    }

    /** The condition of a list in which no row is open. */
    public Condition condition(Caller caller, String own) {
        return condition(caller, own, "1 = 0");
    }

    /**
     * The condition of a list, beside that of the club.
     *
     * @param own HQL that holds for the rows of the organisation {@code :own}
     * @param open HQL that holds for the open rows
     */
    public Condition condition(Caller caller, String own, String open) {
        return switch (of(caller)) {
            case ALL -> new Condition("1 = 1", Map.of());
            case OPEN -> new Condition("(%s or %s)".formatted(own, open), Map.of("own", caller.organisation()));
            case OWN -> new Condition("(%s)".formatted(own), Map.of("own", caller.organisation()));
            case NONE -> new Condition("1 = 0", Map.of());
        };
    }
}
