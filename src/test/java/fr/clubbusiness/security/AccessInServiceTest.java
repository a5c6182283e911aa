package fr.clubbusiness.security;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.introduction.Introductions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the page {@link Access} with what PostgreSQL lets a role read, and with the roles of each operation in the document. */
@QuarkusTest
class AccessInServiceTest {
    private static final Map<String, Access> TABLES = Map.of(
            "beneficiary", Access.PEOPLE,
            "agreement", Access.AGREEMENTS,
            "beneficiary_identity", Access.IDENTITY,
            "beneficiary_sensitive", Access.SENSITIVE);

    /** The owner of the requested people. */
    private enum PeopleOwner {
        OWN,
        OF_ANOTHER,
        OF_ANOTHER_CLUB
    }

    @Inject
    DataSource api;

    @TestFactory
    Stream<DynamicTest> row_policies_follow_the_page() throws SQLException {
        var person = aPerson().create();
        var club = club();
        return TABLES.entrySet().stream()
                .flatMap(table -> Arrays.stream(Role.values())
                        .flatMap(role -> Arrays.stream(PeopleOwner.values())
                                .filter(owner -> owner != PeopleOwner.OWN || hasPeople(role))
                                .flatMap(owner -> Stream.of("", "appel entrant")
                                        .map(purpose -> DynamicTest.dynamicTest(
                                                "%s reads %s %s with purpose '%s'"
                                                        .formatted(role, table.getKey(), owner, purpose),
                                                () -> compare(
                                                        table.getKey(),
                                                        table.getValue(),
                                                        role,
                                                        owner,
                                                        purpose,
                                                        person,
                                                        club))))));
    }

    /** An agency accompanies no one, and the club itself is not an organisation. */
    private static boolean hasPeople(Role role) {
        return role != Role.ADVISER && role != Role.AGENCY_ADMIN && role != Role.AUTOMATON;
    }

    private void compare(
            String table, Access access, Role role, PeopleOwner owner, String purpose, Person person, UUID club)
            throws SQLException {
        var holder = UUID.fromString(person.holder().id());
        var caller = caller(
                role,
                owner == PeopleOwner.OWN ? holder : UUID.randomUUID(),
                owner == PeopleOwner.OF_ANOTHER_CLUB ? UUID.randomUUID() : club,
                purpose.isEmpty() ? null : purpose);
        var expected = owner != PeopleOwner.OF_ANOTHER_CLUB && access.includes(caller, holder, !purpose.isEmpty());
        assertThat(reads(caller, table, person)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPANY", "STRUCTURE"})
    void a_poster_reads_a_person_shared_with_it(Role role) throws SQLException {
        var company = Members.aCompany();
        var person = aPerson().targeting("G1603").create();
        Introductions.shared(aNeed().postedBy(company).create(), person);
        var employer = UUID.fromString(company.id());
        var poster = caller(role, employer, club(), null);
        assertThat(Access.SHARED_PEOPLE.includes(poster, employer)).isTrue();
        for (var table : TABLES.keySet()) {
            assertThat(reads(poster, table, person))
                    .as(table)
                    .isEqualTo(Set.of("beneficiary", "beneficiary_identity").contains(table));
        }
    }

    @TestFactory
    Stream<DynamicTest> the_roles_of_operations_follow_the_page() {
        Map<String, Map<String, Map<String, List<String>>>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        return AccessLine.all().stream()
                .filter(line -> !line.operation().isEmpty())
                .map(line -> DynamicTest.dynamicTest(
                        line.subject() + " " + line.operation(),
                        () -> assertThat(rolesOf(paths, line.operation()))
                                .containsExactlyInAnyOrderElementsOf(seeing(line.subject()))));
    }

    private static List<String> rolesOf(Map<String, Map<String, Map<String, List<String>>>> paths, String operation) {
        var words = operation.split(" ", 2);
        return paths.getOrDefault(words[1], Map.of())
                .getOrDefault(words[0].toLowerCase(Locale.ROOT), Map.of())
                .getOrDefault("x-roles", List.of());
    }

    private static Set<String> seeing(Access access) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.AUTOMATON && access.of(role) != Access.Scope.NONE)
                .map(Role::tokenName)
                .collect(Collectors.toSet());
    }

    private static Caller caller(Role role, UUID organisation, UUID club, @Nullable String purpose) {
        return role == Role.AUTOMATON
                ? Caller.automaton(club)
                : new Caller(new Actor.Member(UUID.randomUUID(), organisation), Set.of(role), club, purpose);
    }

    private boolean reads(Caller caller, String table, Person person) throws SQLException {
        var key = table.equals("beneficiary") ? "id" : "beneficiary_id";
        try (var connection = api.getConnection();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM %s WHERE %s = ?::uuid".formatted(table, key))) {
            set(connection, caller);
            query.setString(1, person.id());
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1) > 0;
            }
        }
    }

    private static void set(Connection connection, Caller caller) throws SQLException {
        try (var set = connection.prepareStatement("""
                SELECT set_config('caller.club', ?, false), set_config('caller.organisation', ?, false),
                       set_config('caller.roles', ?, false), set_config('caller.purpose', ?, false)
                """)) {
            set.setString(1, caller.club().toString());
            set.setString(
                    2,
                    switch (caller.actor()) {
                        case Actor.Member(var _, var organisation) -> organisation.toString();
                        case Actor.Club() -> "";
                    });
            set.setString(3, caller.roles().stream().map(Role::tokenName).collect(Collectors.joining(",")));
            set.setString(4, caller.purpose() == null ? "" : caller.purpose());
            set.execute();
        }
    }

    private static UUID club() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.prepareStatement("SELECT id FROM club ORDER BY created_at LIMIT 1");
                var row = query.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
