package fr.clubbusiness.audit;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who read or changed what is told to those who answer for it, and to the person; asking leaves a trace too. */
@QuarkusTest
class AuditResourceTest {
    private static final String WHY = "Reclamation de la personne";

    @Test
    void an_adviser_finds_who_read_a_person_and_why() {
        var person = aPerson().create();
        read(person, "Appel de la personne");

        var found = search("?beneficiaryId=" + person.reference() + "&type=IDENTITY_READ", WHY)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(found.getList("items")).hasSize(1);
        assertThat(found.getString("items[0].reason")).isEqualTo("Appel de la personne");
        assertThat(found.getString("items[0].subjectReference")).isEqualTo(person.reference());
        assertThat(found.getString("items[0].typeLabel")).startsWith("lecture du nom");
        assertThat(found.getString("items[0].by.memberId")).isNotEmpty();
    }

    @Test
    void without_a_reason_nobody_searches() {
        search("", null).statusCode(403).body("code", equalTo("purpose-needed"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/audit/export")
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .get(aPerson().create().at("/audit"))
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
    }

    @Test
    void a_search_leaves_one_trace_a_day_for_a_reason() {
        var person = aPerson().create();
        search("?beneficiaryId=" + person.id(), WHY).statusCode(200);
        search("?beneficiaryId=" + person.id(), WHY).statusCode(200);
        search("?beneficiaryId=" + person.id(), "Autre raison").statusCode(200);

        assertThat(types(person)).filteredOn("AUDIT_READ"::equals).hasSize(2);
    }

    @Test
    void what_happened_to_the_introductions_and_contracts_of_a_person_is_found_with_them() {
        var person = aPerson().targeting("G1603").create();
        shared(aNeed().postedBy(Members.aCompany()).create(), person);

        assertThat(types(person)).contains("CREATED", "PROPOSED", "SHARED");
    }

    @Test
    void what_a_member_did_is_found_by_their_id() {
        var person = aPerson().create();
        var member = all("?beneficiaryId=" + person.id() + "&type=CREATED").getString("items[0].by.memberId");

        assertThat(all("?memberId=" + member).getList("items.by.memberId"))
                .isNotEmpty()
                .allMatch(member::equals);
    }

    @Test
    void a_day_is_found_from_its_first_to_its_last_moment_in_paris() {
        var person = aPerson().create();
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var about = "?beneficiaryId=" + person.id() + "&type=CREATED";

        assertThat(all(about + "&from=" + today + "&to=" + today).getList("items"))
                .hasSize(1);
        assertThat(all(about + "&to=" + today.minusDays(1)).getList("items")).isEmpty();
        assertThat(all(about + "&from=" + today.plusDays(1)).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from,demain",
        "to,2026-13-01",
        "to,+999999999-12-31",
        "from,+300000-01-01",
        "from,1999-12-31",
        "memberId,quelqu-un",
        "type,lecture"
    })
    void a_wrong_filter_is_400_and_named(String name, String value) {
        search("?%s=%s".formatted(name, value.replace("+", "%2B")), WHY)
                .statusCode(400)
                .body("violations[0].field", equalTo(name));
    }

    @Test
    void pages_follow_one_another_from_the_last_act_to_the_first() {
        var person = aPerson().create();
        read(person, "Premier appel");
        read(person, "Deuxieme appel");
        var about = "?beneficiaryId=" + person.id() + "&to=2999-01-01";
        var whole = all(about).<String>getList("items.at");
        var first = all(about + "&limit=1");
        var second = all(about + "&limit=1&cursor=" + first.getString("nextCursor"));

        assertThat(whole).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(List.of(first.getString("items[0].at"), second.getString("items[0].at")))
                .isEqualTo(whole.subList(0, 2));
    }

    @Test
    void a_file_has_every_act() {
        var person = aPerson().create();
        read(person, "Appel");
        var lines = given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", WHY)
                .accept("application/x-ndjson")
                .get("/v1/audit/export?beneficiaryId=" + person.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines()).hasSize(3).anyMatch(line -> line.contains("AUDIT_READ"));
    }

    @Test
    void another_club_finds_nobody() throws SQLException {
        var person = aPerson().create();
        var other = AnotherClub.found().tokens().getOrDefault("adviser", "");
        given().auth()
                .oauth2(other)
                .header("Purpose", WHY)
                .get("/v1/audit?beneficiaryId=" + person.id())
                .then()
                .statusCode(404);
        assertThat(given().auth()
                        .oauth2(other)
                        .header("Purpose", WHY)
                        .get("/v1/audit?limit=200")
                        .jsonPath()
                        .getList("items.subjectId"))
                .doesNotContain(person.id());
    }

    @Test
    void their_structure_prints_for_the_person_who_read_them_and_why_without_the_name_of_anybody() throws SQLException {
        var person = aPerson().create();
        read(person, "Entretien <b>demain</b>");

        var page = given().auth()
                .oauth2(person.holder().token())
                .accept("text/html")
                .get(person.at("/audit"))
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("agence du club"))
                .body(containsString("Entretien &lt;b&gt;demain"))
                .body(containsString("lecture du nom"))
                .extract()
                .asString();
        for (var name : TestDatabase.texts(
                "SELECT DISTINCT m.name FROM member m JOIN organisation o ON o.id = m.organisation_id WHERE length(m.name) > 3 AND m.name <> o.name")) {
            assertThat(page).doesNotContain(name);
        }
    }

    @Test
    void a_structure_that_prints_it_leaves_no_trace_and_an_adviser_does() {
        var person = aPerson().create();
        given().auth()
                .oauth2(person.holder().token())
                .get(person.at("/audit"))
                .then()
                .statusCode(200)
                .body("readings.what", not(hasItem("lecture de cette liste")));
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", WHY)
                .get(person.at("/audit"))
                .then()
                .statusCode(200)
                .body("readings[0].what", equalTo("lecture de cette liste"))
                .body("readings[0].why", equalTo(WHY))
                .body("readings[0].by", equalTo("l'agence du club"));
    }

    @Test
    void their_structure_is_not_told_that_the_agency_compared_them_with_somebody() throws SQLException {
        var person = aPerson().create();
        var before = printed(person);
        TestDatabase.texts("""
                INSERT INTO history (club_id, at, subject_type, subject_id, type, reason)
                SELECT club_id, now(), 'BENEFICIARY', id, 'FOUND_AS_DOUBLE', 'Doubles du mois' FROM beneficiary WHERE id = ?::uuid RETURNING ''
                """, person.id());

        assertThat(printed(person)).isEqualTo(before);
        assertThat(types(person)).contains("FOUND_AS_DOUBLE");
    }

    @Test
    void another_structure_and_a_company_are_told_nothing() {
        var person = aPerson().create();
        for (var other : List.of(Members.aStructure(StructureKind.EI), Members.aCompany())) {
            given().auth()
                    .oauth2(other.token())
                    .get(person.at("/audit"))
                    .then()
                    .statusCode(not(200))
                    .body(not(containsString(person.reference())));
        }
    }

    private static void read(Person person, String why) {
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", why)
                .get(person.at("/identity"))
                .then()
                .statusCode(200);
    }

    private static String printed(Person person) {
        return given().auth()
                .oauth2(person.holder().token())
                .accept("text/html")
                .get(person.at("/audit"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> types(Person person) {
        return all("?limit=200&beneficiaryId=" + person.id()).getList("items.type");
    }

    private static JsonPath all(String query) {
        return search(query, WHY).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse search(String query, @Nullable String why) {
        var request = given().auth().oauth2(TestTokens.adviser());
        if (why != null) {
            request.header("Purpose", why);
        }
        return request.get("/v1/audit" + query).then();
    }
}
