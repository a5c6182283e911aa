package fr.clubbusiness.security;

import fr.clubbusiness.problem.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the member behind a token with one indexed read per request, so leaving takes effect at once. The first sign-in adds the row. */
@ApplicationScoped
class Membership {
    /** Functions of the database, because there is no caller yet, and without one no row can be read. */
    private static final String FIND = "SELECT * FROM sign_in(?, ?, ?, ?)";

    private static final String FIND_MEMBER = "SELECT * FROM member_without_token(?)";
    private static final String JOIN = "SELECT join_organisation(?, ?, ?, ?)";

    private final DataSource dataSource;
    private final Clock clock;

    Membership(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Who signed in.
     *
     * @param program the partner's program that asks; null when a person does
     */
    record SignIn(Caller caller, @Nullable Program program) {}

    /**
     * The caller that a token stands for. If the token names no club, the organisation must belong to exactly one.
     *
     * @throws Forbidden when the organisation is not a member, or of several clubs, either has left, the role does not fit the organisation, or the program
     *     may not act for it
     * @throws SQLException when the database does not answer
     */
    SignIn of(TokenOrganisation token, Set<Role> roles, @Nullable String purpose) throws SQLException {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND)) {
            find.setString(1, token.siret());
            find.setString(2, token.club());
            find.setString(3, token.subject());
            find.setString(4, token.program());
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    throw unknown();
                }
                requireOneClub(row);
                var isProgram = token.program() != null || row.getObject("application") != null;
                var program = isProgram ? Program.of(row, LocalDate.now(clock)) : null;
                return new SignIn(caller(connection, row, token, roles, purpose), program);
            }
        }
    }

    /**
     * A member without a token, with those of these roles that fit their organisation.
     *
     * @return empty when no member has that key, they or the organisation have left, or no role is left
     * @throws SQLException when the database does not answer
     */
    Optional<Caller> of(UUID member, Set<Role> roles) throws SQLException {
        try (var connection = dataSource.getConnection();
                var find = connection.prepareStatement(FIND_MEMBER)) {
            find.setObject(1, member);
            try (var row = find.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var fitting = fitting(roles, row);
                var organisation = row.getObject("organisation", UUID.class);
                var club = row.getObject("club_id", UUID.class);
                return fitting.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Caller(new Actor.Member(member, organisation), fitting, club, null));
            }
        }
    }

    private static void requireOneClub(ResultSet row) throws SQLException {
        if (row.getBoolean("several_clubs")) {
            throw new Forbidden(
                    "organisation-choice",
                    "Votre organisation appartient à plusieurs clubs, et le jeton ne dit pas lequel : demandez à l'agence.",
                    "Your organisation belongs to several clubs, and the token does not say which: ask the agency.");
        }
    }

    private static Caller caller(
            Connection connection, ResultSet row, TokenOrganisation token, Set<Role> roles, @Nullable String purpose)
            throws SQLException {
        if (row.getBoolean("member_left")) {
            throw new Forbidden(
                    "member-left",
                    "Vous n'êtes plus membre de cette organisation.",
                    "You are no longer a member of this organisation.");
        }
        if (row.getBoolean("member_waits")) {
            throw new Forbidden(
                    "invitation-open",
                    "Acceptez d'abord l'invitation que vous avez reçue par courriel.",
                    "First accept the invitation that you got by mail.");
        }
        var fitting = fitting(roles, row);
        if (fitting.isEmpty()) {
            throw new Forbidden(
                    "role-organisation",
                    "Votre rôle ne correspond pas à votre organisation : demandez à l'agence.",
                    "Your role does not fit your organisation: ask the agency.");
        }
        if (row.getBoolean("of_agency")) {
            throw new Forbidden(
                    "agency-staff",
                    "Qui travaille pour l'agence n'agit pas pour une organisation du même club.",
                    "Whoever works for the agency does not act for an organisation of the same club.");
        }
        var organisation = row.getObject("organisation", UUID.class);
        var known = row.getObject("member", UUID.class);
        // What the first token says is kept: a role that another club gives later gives nothing here.
        var member =
                known == null || row.getArray("roles") == null ? join(connection, organisation, token, fitting) : known;
        var club = row.getObject("club_id", UUID.class);
        return new Caller(new Actor.Member(member, organisation), fitting, club, purpose);
    }

    /**
     * Those roles of a token, which are good in the whole realm, that this membership gives: a role counts only in an organisation of its kind, and, for
     * whoever was invited, only if the invitation gave it.
     */
    private static Set<Role> fitting(Set<Role> roles, ResultSet row) throws SQLException {
        var given = row.getArray("roles");
        var names = given == null ? null : List.of((String[]) given.getArray());
        var fitting = EnumSet.noneOf(Role.class);
        for (var role : roles) {
            if (fits(role, row) && (names == null || names.contains(role.tokenName()))) {
                fitting.add(role);
            }
        }
        return Set.copyOf(fitting);
    }

    private static boolean fits(Role role, ResultSet row) throws SQLException {
        return switch (role) {
            case COMPANY -> row.getBoolean("company");
            case STRUCTURE -> row.getBoolean("structure");
            case PARTNER -> row.getBoolean("partner");
            case ADVISER, AGENCY_ADMIN -> row.getBoolean("agency");
            case AUTOMATON -> false;
        };
    }

    private static Forbidden unknown() {
        return new Forbidden(
                "organisation-unknown",
                "Votre organisation n'est pas inscrite au club : demandez à l'agence.",
                "Your organisation is not a member of the club: ask the agency.");
    }

    private static UUID join(Connection connection, UUID organisation, TokenOrganisation token, Set<Role> roles)
            throws SQLException {
        var names = roles.stream().map(Role::tokenName).sorted().toArray(String[]::new);
        try (var join = connection.prepareStatement(JOIN)) {
            join.setObject(1, organisation);
            join.setString(2, token.subject());
            join.setString(3, token.name());
            join.setArray(4, connection.createArrayOf("text", names));
            try (var row = join.executeQuery()) {
                if (!row.next()) {
                    throw unknown();
                }
                return row.getObject(1, UUID.class);
            }
        }
    }
}
