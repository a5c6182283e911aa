package fr.clubbusiness.beneficiary;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.beneficiary.People.agreement;
import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.Actor;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines are stored in batches of some hundreds. Apart from the speed, a caller must not see it. */
@QuarkusTest
class ImportBatchesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Member structure;

    @BeforeEach
    void aStructure() {
        structure = Members.aStructure(StructureKind.AI);
    }

    @Test
    void lines_of_one_person_in_one_transaction_are_taken_in_their_order() {
        importing(
                        line(person("a")),
                        line(person("a").with("maxJourneyMinutes", 90)),
                        line(person("b")),
                        line(person("a").with("maxJourneyMinutes", 60)))
                .body("created", equalTo(2))
                .body("updated", equalTo(2))
                .body("rejected", hasSize(0));
        as().get("/v1/beneficiaries")
                .then()
                .body("items", hasSize(2))
                .body("items.maxJourneyMinutes", equalTo(List.of(60, 60)));
    }

    @Test
    void a_line_refused_once_its_transaction_has_begun_undoes_its_own_changes_and_no_others() {
        importing(line(person("a")), line(person("b")));
        adviserImporting(
                        line(ofStructure(person("a"))
                                .with("maxJourneyMinutes", 90)
                                .with("agreement", agreement(LocalDate.of(2026, 3, 1)))),
                        line(ofStructure(person("b")).with("maxJourneyMinutes", 45)),
                        line(person("c").with("structureId", "E-999999")),
                        line(ofStructure(person("d"))))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("rejected.line", equalTo(List.of(1, 3)))
                .body("rejected.code", equalTo(List.of("holder-only", "invalid")));
        as().get("/v1/beneficiaries")
                .then()
                .body("items.find { it.externalId == 'a' }.maxJourneyMinutes", equalTo(60))
                .body("items.find { it.externalId == 'b' }.maxJourneyMinutes", equalTo(45));
    }

    @Test
    void agreements_renewed_together_take_the_place_of_the_older_ones() {
        importing(numbered(1, 30, aPerson()));
        var newer = aPerson().with("agreement", agreement(LocalDate.of(2026, 3, 1)));
        importing(numbered(1, 30, newer)).body("updated", equalTo(30)).body("rejected", hasSize(0));
        importing(numbered(1, 30, newer)).body("unchanged", equalTo(30));
        importing(numbered(1, 30, aPerson())).body("unchanged", equalTo(30));
    }

    @Test
    void each_person_has_a_reference_and_a_creation_event() {
        importing(numbered(1, 40, aPerson()));
        var page = as().get("/v1/beneficiaries?limit=100").then().extract();
        assertThat(new HashSet<>(page.<List<String>>path("items.reference")))
                .hasSize(40)
                .allMatch(it -> it.matches("P-\\d{4,}"));
        for (var id : page.<List<String>>path("items.id")) {
            var events = TheClub.reads(() -> HistoryEntry.of(UUID.fromString(id)));
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.type()).isEqualTo("CREATED");
                assertThat(event.to()).isEqualTo("READY_FOR_WORK");
                assertThat(event.actor())
                        .isInstanceOfSatisfying(
                                Actor.Member.class,
                                by -> assertThat(by.organisation()).hasToString(structure.id()));
            });
        }
    }

    @Test
    void a_dry_run_recognises_a_repeated_person_in_the_whole_file() {
        var lines = Stream.of(
                        Stream.of(line(person("a"))),
                        Stream.of(numbered(1, 600, aPerson())),
                        Stream.of(line(person("a")), line(person("n-3").with("maxJourneyMinutes", 90))))
                .flatMap(part -> part)
                .toArray(String[]::new);
        given().auth()
                .oauth2(structure.token())
                .contentType("application/x-ndjson")
                .body(file(lines))
                .post("/v1/beneficiaries/import?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(601))
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(1))
                .body("rejected", hasSize(0));
        as().get("/v1/beneficiaries").then().body("items", hasSize(0));
        importing(lines)
                .body("created", equalTo(601))
                .body("unchanged", equalTo(1))
                .body("updated", equalTo(1));
    }

    @Test
    void the_report_lists_a_thousand_wrong_lines_and_counts_the_others() {
        var lines =
                IntStream.range(0, 1_700).mapToObj(i -> i % 2 == 0 ? "{}" : "x").toArray(String[]::new);
        lines[1_650] = line(person("a"));
        importing(lines)
                .body("created", equalTo(1))
                .body("rejected", hasSize(1_000))
                .body("rejected[999].line", equalTo(1_000))
                .body("rejectedBeyond", equalTo(699));
    }

    @Test
    void a_file_sent_twice_at_the_same_moment_creates_no_duplicates() throws Exception {
        var lines = numbered(1, 600, aPerson());
        Callable<Integer> send = () -> importing(lines).extract().path("created");
        try (var senders = Executors.newFixedThreadPool(2)) {
            var created = 0;
            for (var sent : senders.invokeAll(List.of(send, send))) {
                created += sent.get();
            }
            assertThat(created).isEqualTo(600);
        }
        importing(lines).body("unchanged", equalTo(600));
    }

    private static People person(String externalId) {
        return aPerson().with("externalId", externalId);
    }

    private People ofStructure(People person) {
        return person.with("structureId", structure.id());
    }

    private static String[] numbered(int first, int last, People person) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> line(person.with("externalId", "n-" + n)))
                .toArray(String[]::new);
    }

    private static String line(People person) {
        try {
            return JSON.writeValueAsString(person.body());
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private ValidatableResponse importing(String... lines) {
        return send(structure.token(), lines);
    }

    private static ValidatableResponse adviserImporting(String... lines) {
        return send(TestTokens.adviser(), lines);
    }

    private static ValidatableResponse send(String token, String... lines) {
        return given().auth()
                .oauth2(token)
                .contentType("application/x-ndjson")
                .header("Purpose", "reprise de donnees")
                .body(file(lines))
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200);
    }

    private RequestSpecification as() {
        return given().auth().oauth2(structure.token());
    }

    private static byte[] file(String... lines) {
        return Stream.of(lines).collect(joining("\n")).getBytes(StandardCharsets.UTF_8);
    }
}
