package fr.clubbusiness.need;

import static fr.clubbusiness.directory.Members.aCompany;
import static fr.clubbusiness.directory.Members.aStructure;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Import of needs from a file: correct lines are stored, wrong lines are reported, and sending the file again changes nothing. */
@QuarkusTest
class NeedImportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Member company;

    @BeforeEach
    void join() {
        company = aCompany();
    }

    @Test
    void good_lines_are_stored_and_bad_ones_reported_with_their_number() {
        imports(Stream.of(
                        line(keyed("a")),
                        "{\"title\": ",
                        line(keyed("b").with("positions", -1)),
                        "",
                        line(keyed("c").without("pay")),
                        line(keyed("d").with("salaire", 12)),
                        line(keyed("e").forOccupation("A9999")),
                        line(keyed("f").with("positions", 1e40)),
                        "null",
                        "[]",
                        line(keyed("g").with("title", "Pâtissier à l'ancienne — œufs, 5 €"))))
                .statusCode(200)
                .body("created", equalTo(2))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("rejected.line", contains(2, 3, 5, 6, 7, 8, 9, 10))
                .body(
                        "rejected.code",
                        contains(
                                "invalid", "invalid", "refused", "invalid", "invalid", "invalid", "invalid", "invalid"))
                .body("rejected[1].detail", startsWith("positions : "))
                .body("rejected[2].detail", containsString("salaire"))
                .body("rejected[4].detail", containsString("romeCode : Le métier A9999 est inconnu"));
        list().body("items", hasSize(2))
                .body("items[0].title", equalTo("Pâtissier à l'ancienne — œufs, 5 € (F/H)"))
                .body("items.externalId", contains("g", "a"));
    }

    @Test
    void a_number_is_read_exactly_however_long_it_is() {
        var hours = line(keyed("a").with("weeklyHours", "§")).replace("\"§\"", "30.00000000000000000001");
        imports(Stream.of(hours, hours.replace("30.00000000000000000001", "1e400")))
                .body("rejected.code", contains("invalid", "invalid"))
                .body("rejected[0].detail", startsWith("weeklyHours : "));
    }

    @Test
    void a_known_external_id_is_an_update_or_no_change() {
        imports(Stream.of(line(keyed("a")), line(keyed("b")))).body("created", equalTo(2));
        imports(Stream.of(line(keyed("a")), line(keyed("b").with("weeklyHours", 30)), line(keyed("c"))))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        list().body("items", hasSize(3)).body("items.find { it.externalId == 'b' }.weeklyHours", equalTo(30.0f));
    }

    @ParameterizedTest
    @CsvSource({"93059, 93066", "78251, 78551", "78524, 78158", "91182, 91228", "77166, 77316"})
    void the_code_of_a_commune_that_merged_is_read_as_the_new_one_and_told(String old, String today) {
        imports(Stream.of(
                        line(keyed("a")),
                        line(keyed("b").in(old)),
                        line(keyed("c").in(old).with("positions", -1))))
                .body("created", equalTo(2))
                .body("rejected.line", contains(3))
                .body("notes.line", contains(2))
                .body("notes[0].detail", startsWith("communeCode : La commune " + old))
                .body("notes[0].detail", containsString(today));
        list().body("items.find { it.externalId == 'b' }.communeCode", equalTo(today));
        imports(Stream.of(line(keyed("b").in(old)))).body("unchanged", equalTo(1));
    }

    @Test
    void a_line_may_be_repeated_in_one_file() {
        imports(Stream.of(line(keyed("a")), line(keyed("a")), line(keyed("a").with("title", "Commis"))))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
    }

    @Test
    void a_dry_run_reports_the_same_and_stores_nothing() {
        given().auth()
                .oauth2(company.token())
                .contentType("application/x-ndjson")
                .body(file(Stream.of(line(keyed("a")), "{}", line(keyed("a")))))
                .post("/v1/needs/import?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected.line", contains(2));
        list().body("items", empty());
    }

    @Test
    void a_misspelt_dry_run_is_400_and_stores_nothing() {
        given().auth()
                .oauth2(company.token())
                .contentType("application/x-ndjson")
                .body(file(Stream.of(line(keyed("a")))))
                .post("/v1/needs/import?dryRun=oui")
                .then()
                .statusCode(400);
        list().body("items", empty());
    }

    @Test
    void a_dry_run_recognises_a_need_in_the_whole_file() {
        var lines = Stream.concat(
                IntStream.rangeClosed(1, 510).mapToObj(i -> line(ofCompany("n" + i))),
                Stream.of(line(ofCompany("n2")), line(ofCompany("n3").with("weeklyHours", 30))));
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/x-ndjson")
                .body(file(lines))
                .post("/v1/needs/import?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(510))
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(1));
        list().body("items", empty());
    }

    @Test
    void needs_updated_together_have_one_event_each() {
        imports(IntStream.rangeClosed(1, 15).mapToObj(i -> line(keyed("n" + i))));
        imports(IntStream.rangeClosed(1, 15).mapToObj(i -> line(keyed("n" + i).with("weeklyHours", 30))))
                .body("updated", equalTo(15));
        for (var id : list().extract().<List<String>>path("items.id")) {
            var events = TheClub.reads(() -> HistoryEntry.of(UUID.fromString(id)));
            assertThat(events).extracting(HistoryEntry::type).containsExactly("CREATED", "CRITERIA_CHANGED");
        }
    }

    @Test
    void more_lines_than_one_transaction_holds_are_all_stored_except_the_bad_ones() {
        imports(
                        TestTokens.adviser(),
                        IntStream.rangeClosed(1, 620)
                                .mapToObj(i ->
                                        line(i % 300 == 0 ? ofCompany("n" + i).by("OTHER") : ofCompany("n" + i))))
                .body("created", equalTo(618))
                .body("rejected.line", contains(300, 600));
    }

    @Test
    void a_file_in_another_encoding_is_reported_line_by_line() {
        var latin = (line(keyed("a").with("title", "Pâtissier")) + "\n" + line(keyed("b")))
                .getBytes(StandardCharsets.ISO_8859_1);
        given().auth()
                .oauth2(company.token())
                .contentType("application/x-ndjson")
                .body(latin)
                .post("/v1/needs/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected[0].detail", containsString("UTF-8"));
    }

    @Test
    void an_empty_file_creates_nothing() {
        imports(Stream.of()).statusCode(200).body("created", equalTo(0)).body("rejected", empty());
    }

    @Test
    void an_adviser_gives_the_employer_on_each_line() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/x-ndjson")
                .body(file(Stream.of(
                        line(keyed("a").with("employerId", company.reference())),
                        line(keyed("b")),
                        line(keyed("c")
                                .with("employerId", aStructure(StructureKind.ML).id())))))
                .post("/v1/needs/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected.code", contains("invalid", "refused"));
        list().body("items.externalId", contains("a"));
    }

    @Test
    void a_company_imports_nothing_for_another() {
        imports(Stream.of(line(keyed("a").with("employerId", aCompany().id()))))
                .body("created", equalTo(0))
                .body("rejected.code", contains("employer-not-yours"));
    }

    @Test
    void another_content_type_is_415() {
        given().auth()
                .oauth2(company.token())
                .contentType("application/json")
                .body("{}")
                .post("/v1/needs/import")
                .then()
                .statusCode(415);
    }

    private ValidatableResponse imports(Stream<String> lines) {
        return imports(company.token(), lines);
    }

    private static ValidatableResponse imports(String token, Stream<String> lines) {
        return given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .body(file(lines))
                .post("/v1/needs/import")
                .then();
    }

    private ValidatableResponse list() {
        return given().auth().oauth2(company.token()).get("/v1/needs").then().statusCode(200);
    }

    private static byte[] file(Stream<String> lines) {
        return lines.collect(joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    /** A line as an adviser sends it, who may send more than the company itself. */
    private Needs ofCompany(String externalId) {
        return keyed(externalId).with("employerId", company.id());
    }

    private static Needs keyed(String externalId) {
        return aNeed().with("externalId", externalId);
    }

    private static String line(Needs need) {
        try {
            return JSON.writeValueAsString(need.body());
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
