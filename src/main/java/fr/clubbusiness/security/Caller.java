package fr.clubbusiness.security;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and for which organisation: a value, made once per request.
 *
 * @param member the user's row in the organisation
 * @param roles what the token lets them do, all of them fitting the organisation
 * @param organisation the one organisation they act for
 * @param club the club of that organisation
 * @param purpose why an adviser wants to read a person's private data (header {@code Purpose}); null when not said
 */
public record Caller(
        UUID member,
        Set<Role> roles,
        UUID organisation,
        UUID club,
        @Nullable String purpose) {

    /** Whether they act as agency adviser, who sees the whole club. */
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

    /** Whether this organisation is the one they act for. */
    public boolean actsFor(UUID anOrganisation) {
        return organisation.equals(anOrganisation);
    }
}
