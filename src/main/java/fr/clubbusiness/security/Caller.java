package fr.clubbusiness.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the request and for which organisation. Created once per request from the token, or once per job for the club itself.
 *
 * @param actor the member and their organisation, or the club
 * @param roles what the token allows, limited to roles that fit the organisation
 * @param club the club of that organisation
 * @param purpose why an adviser reads a person's private data (header {@code Purpose}); null when not given
 */
public record Caller(
        Actor actor, Set<Role> roles, UUID club, @Nullable String purpose) {
    /** What stands in the trace where a live introduction opened the data. No purpose may look like it, because purposes are counted. */
    public static final String LIVE_INTRODUCTION = "LIVE_INTRODUCTION";

    /** The club acting by itself: no member, no organisation, and a role that no token gives. */
    public static Caller automaton(UUID club) {
        return new Caller(new Actor.Club(), Set.of(Role.AUTOMATON), club, null);
    }

    /**
     * The user's row in the organisation.
     *
     * @throws IllegalStateException when the club acts by itself
     */
    public UUID member() {
        return asMember().member();
    }

    /**
     * The organisation that they act for.
     *
     * @throws IllegalStateException when the club acts by itself
     */
    public UUID organisation() {
        return asMember().organisation();
    }

    private Actor.Member asMember() {
        return switch (actor) {
            case Actor.Member member -> member;
            case Actor.Club() -> throw new IllegalStateException("the club acts for no organisation");
        };
    }

    /** Whether they act as an adviser of the agency, who sees the whole club. */
    public boolean isAdviser() {
        return roles.contains(Role.ADVISER);
    }

    /** Whether they act as staff of an insertion structure. */
    public boolean isStructure() {
        return roles.contains(Role.STRUCTURE);
    }

    /** Whether they act as staff of a company. */
    public boolean isCompany() {
        return roles.contains(Role.COMPANY);
    }

    /** Whether they act for this organisation. */
    public boolean actsFor(UUID anOrganisation) {
        return switch (actor) {
            case Actor.Member(var _, var organisation) -> organisation.equals(anOrganisation);
            case Actor.Club() -> false;
        };
    }
}
