package fr.clubbusiness.year;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.ApiLog;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.accompaniment.Links;
import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.privacy.WholeDatabase;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** One person of a club whose year is over exercises each of their rights, one after the other, and is erased in the end. */
final class RightsAfterYear {
    /** With whom most happened, of those who look for work and for whom nothing is under way. */
    private static final String SOMEBODY = """
            SELECT concat_ws(' ', b.id, b.number, o.id, o.siret, a.siret)
            FROM beneficiary b JOIN organisation o ON o.id = b.structure_id JOIN organisation a ON a.club_id = b.club_id AND a.agency
            WHERE b.club_id = ?::uuid AND b.agreed AND b.state IN %s
              AND NOT EXISTS (SELECT FROM employment e WHERE e.beneficiary_id = b.id AND e.status IN ('SIGNED', 'STARTED'))
              AND NOT EXISTS (SELECT FROM introduction i WHERE i.beneficiary_id = b.id
                              AND i.status IN ('PROPOSED', 'SHARED', 'INTERVIEWING', 'TRIAL', 'SUSPENDED'))
            ORDER BY (SELECT count(*) FROM employment e WHERE e.beneficiary_id = b.id AND e.exit_kind IS NOT NULL) DESC,
                (SELECT count(*) FROM introduction i WHERE i.beneficiary_id = b.id) DESC, b.id LIMIT 1
            """.formatted(BeneficiaryState.READY_IN_SQL);

    private static final String EXITS = """
            SELECT concat_ws(' ', exit_kind, date_trunc('quarter', ended_on), count(*)) FROM employment
            WHERE club_id = ?::uuid AND exit_kind IS NOT NULL GROUP BY exit_kind, date_trunc('quarter', ended_on) ORDER BY 1
            """;

    private static final String NEEDS = """
            SELECT n.title FROM introduction i JOIN need n ON n.id = i.need_id WHERE i.beneficiary_id = ?::uuid
            """;

    private final String club;
    private final LocalDate today;
    private final Person person;
    private final String adviser;
    private final String mark = "zq" + UUID.randomUUID().toString().replaceAll("[0-9-]", "k");

    private RightsAfterYear(String club, LocalDate today, Person person, String agency) {
        this.club = club;
        this.today = today;
        this.person = person;
        this.adviser = TestTokens.of("adviser-" + agency, agency, "adviser");
    }

    /** Of somebody of this club. */
    static RightsAfterYear in(UUID club, LocalDate today) throws SQLException {
        var known =
                List.of(TestDatabase.texts(SOMEBODY, club.toString()).getFirst().split(" ", -1));
        var siret = known.get(3);
        var agency = known.get(4);
        var holder = new Member(
                known.get(2), "", siret, TestTokens.inClub(agency, "structure-" + siret, siret, "structure"));
        return new RightsAfterYear(
                club.toString(),
                today,
                new Person(known.get(0), reference(SubjectKind.BENEFICIARY, known.get(1)), holder),
                agency);
    }

    /** All of them. */
    void exercise() throws SQLException {
        correct();
        readWhatIsHeld();
        beProposedToNobody();
        eraseAll();
    }

    /** The structure that accompanies them too reads what was corrected. */
    private void correct() {
        var second = Members.aStructure(adviser, StructureKind.ML);
        var link = Links.started(person, second);
        replace("", facts());
        replace("/identity", names());
        done(received("RECTIFICATION", Map.of()));
        as(second.token())
                .get("/v1/co-accompanied/" + link)
                .then()
                .statusCode(200)
                .body("targetOccupations", equalTo(List.of("G1603")))
                .body(not(containsString(mark)));
    }

    private void readWhatIsHeld() throws SQLException {
        var needs = TestDatabase.texts(NEEDS, person.id());
        assertThat(needs).as("introductions of the year").isNotEmpty();
        for (var right : List.of("ACCESS", "PORTABILITY")) {
            var export = "/v1/rights-requests/" + received(right, Map.of()) + "/export";
            assertThat(as(person.holder().token())
                            .get(export)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains(needs)
                    .contains(mark);
            as(person.holder().token())
                    .accept("text/html")
                    .get(export)
                    .then()
                    .statusCode(200)
                    .body(containsString(mark))
                    .body(containsString("Ce que le club sait de vous"));
        }
        as(person.holder().token())
                .get("/v1/rights-requests/" + received("EXPLANATION", Map.of()) + "/explanation")
                .then()
                .statusCode(200)
                .body("about", not(empty()))
                .body(containsString("Une personne décide toujours"));
    }

    /** The lists leave the person out at once: they are read right after the request is done. Whoever comes back is in them once the index has caught up. */
    private void beProposedToNobody() {
        var need = Needs.aNeed()
                .startingOn(today.plusDays(14))
                .postedBy(Members.aCompany(adviser))
                .create();
        Matching.caughtUp();
        assertThat(listed(need)).as(() -> explained(need)).contains(person.id());
        var restriction = received("RESTRICTION", Map.of());
        done(restriction);
        assertThat(listed(need)).doesNotContain(person.id());
        step(restriction, "lift");
        Matching.caughtUp();
        assertThat(listed(need)).contains(person.id());
        done(received("OBJECTION", Map.of("objectsTo", "RANKING")));
        assertThat(listed(need)).doesNotContain(person.id());
    }

    private void eraseAll() throws SQLException {
        var words = List.of(mark);
        var counted = statistics();
        assertThat(WholeDatabase.tablesWith(words)).contains("beneficiary", "beneficiary_identity");
        try (var log = ApiLog.open()) {
            done(received("ERASURE", Map.of("details", "Effacez " + mark)));
            assertThat(log.entries())
                    .isNotEmpty()
                    .noneMatch(entry -> words.stream().anyMatch(entry.text()::contains));
        }
        assertThat(WholeDatabase.tablesWith(words)).isEmpty();
        assertThat(statistics()).isEqualTo(counted);
        as(person.holder().token()).get(person.at("")).then().statusCode(404);
    }

    private static String reference(SubjectKind kind, String number) {
        return Reference.write(kind, Long.parseLong(number));
    }

    /** The exits of the year by kind and quarter, and each quarter as it is published. */
    private List<String> statistics() throws SQLException {
        var exits = TestDatabase.texts(EXITS, club);
        assertThat(exits).as("exits of the year").isNotEmpty();
        List<String> quarters = read("/v1/exits").path("items.quarter");
        return Stream.concat(
                        exits.stream(),
                        quarters.stream()
                                .map(quarter -> read("/v1/exits/" + quarter).asString()))
                .toList();
    }

    private Response read(String path) {
        return as(adviser).get(path).then().statusCode(200).extract().response();
    }

    private List<String> listed(Need need) {
        return as(person.holder().token())
                .get("/v1/needs/" + need.id() + "/matches?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.beneficiary.id");
    }

    private String explained(Need need) {
        return as(person.holder().token())
                .get("/v1/needs/" + need.id() + "/matches/" + person.id())
                .asString();
    }

    private String received(String right, Map<String, ?> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.put("beneficiaryId", person.id());
        body.put("right", right);
        body.put("receivedOn", today.toString());
        body.put("identityChecked", "Venue en personne");
        return as(person.holder().token())
                .body(body)
                .post("/v1/rights-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void done(String request) {
        step(request, "done").body("status", equalTo("DONE"));
    }

    private ValidatableResponse step(String request, String step) {
        return as(person.holder().token())
                .post("/v1/rights-requests/" + request + "/" + step)
                .then()
                .statusCode(200);
    }

    /** What a kitchen in Nanterre asks. */
    private Map<String, Object> facts() {
        return Map.of(
                "communeCode",
                "92050",
                "targetOccupations",
                List.of("G1603"),
                "readiness",
                "READY_FOR_WORK",
                "pitch",
                "Une personne " + mark);
    }

    private Map<String, Object> names() {
        return Map.of(
                "firstName", "Quiteria", "lastName", mark, "birthDate", "1990-05-17", "email", mark + "@example.fr");
    }

    private void replace(String of, Map<String, Object> body) {
        as(person.holder().token())
                .header("If-Match", "*")
                .body(body)
                .put(person.at(of))
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
