package fr.clubbusiness.security;

import java.util.UUID;

/** Who does something: a member for an organisation, or the club itself, when a date or a rule triggers it. */
public sealed interface Actor {

    /**
     * A member.
     *
     * @param member the user's row in the organisation
     * @param organisation the organisation that they act for
     */
    record Member(UUID member, UUID organisation) implements Actor {}

    /** The club itself: no member and no organisation. */
    record Club() implements Actor {}

    /** Whether both act for the same party: one organisation, or the club both times. */
    default boolean isSameParty(Actor other) {
        return switch (this) {
            case Member(var _, var organisation) ->
                other instanceof Member(var _, var theirs) && theirs.equals(organisation);
            case Club() -> other instanceof Club;
        };
    }
}
