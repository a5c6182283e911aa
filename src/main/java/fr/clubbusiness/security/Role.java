package fr.clubbusiness.security;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a caller may do in the club. For people it is a realm role of the token. */
public enum Role {
    /** A member company's staff. */
    COMPANY(Role.Names.COMPANY),
    /** A member structure's staff. */
    STRUCTURE(Role.Names.STRUCTURE),
    /** The agency's staff who accompany the club. */
    ADVISER(Role.Names.ADVISER),
    /** The agency's staff who manage referentials, members and settings; they see no people. */
    AGENCY_ADMIN(Role.Names.AGENCY_ADMIN),
    /** Staff of a buyer, financer, school, youth structure, provider, municipality or funder; they see no people and no matches. */
    PARTNER(Role.Names.PARTNER),
    /** The club itself, in jobs and in row policies. No token gives it. */
    AUTOMATON("automaton");

    /** The names as tokens carry them, for role annotations. */
    public static final class Names {
        public static final String COMPANY = "company";
        public static final String STRUCTURE = "structure";
        public static final String ADVISER = "adviser";
        public static final String AGENCY_ADMIN = "agency-admin";
        public static final String PARTNER = "partner";

        private Names() {}
    }

    private static final Map<String, Role> OF_PEOPLE = Arrays.stream(values())
            .filter(role -> role != AUTOMATON)
            .collect(Collectors.toUnmodifiableMap(Role::tokenName, role -> role));

    private final String name;

    Role(String name) {
        this.name = name;
    }

    /** The role with this name in a token; empty when the club does not give that role to people. */
    public static Optional<Role> named(String name) {
        return Optional.ofNullable(OF_PEOPLE.get(name));
    }

    /** The name as tokens and row policies carry it. */
    public String tokenName() {
        return name;
    }
}
