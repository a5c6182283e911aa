package fr.clubbusiness.purpose;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Limits of purposes for tests, and colleagues whose they are. */
public final class Limits {
    private static final String COLLEAGUE = """
            INSERT INTO member (id, club_id, organisation_id, subject, name)
            SELECT uuidv7(), a.club_id, a.id, ?, 'Alex Petit' FROM organisation a
            WHERE a.agency AND a.club_id::text = ? RETURNING id::text
            """;

    private Limits() {}

    /** A member of the agency who never signs in. */
    public static String colleague() {
        return colleagueOf(TheClub.id().toString());
    }

    /** The same, of the club of this organisation. */
    public static String colleagueIn(String organisation) {
        return colleagueOf(one("SELECT club_id::text FROM organisation WHERE id::text = ?", organisation));
    }

    private static String colleagueOf(String club) {
        return one(COLLEAGUE, "colleague-" + UUID.randomUUID(), club);
    }

    /** The member that a user of the tests' tokens is, once they have signed in. */
    public static String member(String user) {
        return one("SELECT id::text FROM member WHERE subject = ?", "subject-" + user);
    }

    public static String path(String member) {
        return "/v1/purpose-limits/" + member;
    }

    /** The limit of this address, for a week. */
    public static ValidatableResponse raise(String path, int people) {
        return raise(TestTokens.agencyAdmin(), path, people);
    }

    public static ValidatableResponse raise(String admin, String path, int people) {
        return given().auth()
                .oauth2(admin)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(request(people))
                .put(path)
                .then();
    }

    static Map<String, Object> request(int people) {
        return Map.of("people", people, "until", Needs.today().plusDays(7).toString(), "reason", "Forum de l'emploi");
    }

    private static String one(String sql, String... values) {
        try {
            return TestDatabase.texts(sql, values).getFirst();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
