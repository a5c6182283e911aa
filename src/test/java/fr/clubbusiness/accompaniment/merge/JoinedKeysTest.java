package fr.clubbusiness.accompaniment.merge;

import static fr.clubbusiness.accompaniment.merge.Merges.merged;
import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.clubbusiness.accompaniment.Transfers;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A structure goes on sending the key of a record that was joined: its own system does not know. */
@QuarkusTest
class JoinedKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Member holder;
    private Person kept;

    @BeforeEach
    void aPersonWithAKey() {
        holder = Members.aStructure(StructureKind.ACI);
        kept = key("E-1").create();
    }

    @Test
    void the_file_of_the_next_night_changes_nothing_and_says_which_record_is_kept() {
        merged(kept, key("E-2").create());
        for (var dryRun : new boolean[] {true, false}) {
            imported(holder, dryRun, key("E-1"), key("E-2").with("maxJourneyMinutes", 90))
                    .body("unchanged", equalTo(2))
                    .body("rejected", empty())
                    .body("warnings.line", contains(2))
                    .body("warnings.code", contains("JOINED_RECORD"))
                    .body("warnings[0].detail", containsString(kept.reference()));
        }
        onlyOne().body("items[0].externalId", equalTo("E-1"));
    }

    @Test
    void the_kept_record_takes_the_key_of_the_joined_one_when_it_has_none() {
        var without = aPerson().heldBy(holder).create();
        merged(without, kept);
        imported(holder, false, key("E-1").with("maxJourneyMinutes", 90)).body("updated", equalTo(1));
        onlyOne().body("items.externalId", contains("E-1")).body("items.maxJourneyMinutes", contains(90));
    }

    @Test
    void nobody_else_is_registered_under_the_key() {
        merged(kept, key("E-2").create());
        key("E-2").post().statusCode(409).body("code", equalTo("beneficiary-external-id-joined"));
        aPerson().with("externalId", "E-2").post().statusCode(201);
    }

    @Test
    void the_kept_record_may_take_the_key_itself() {
        merged(kept, key("E-2").create());
        given().auth()
                .oauth2(holder.token())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(facts("E-2"))
                .put(kept.at(""))
                .then()
                .statusCode(200);
        imported(holder, false, key("E-2")).body("warnings", empty()).body("unchanged", equalTo(1));
    }

    @Test
    void a_line_of_a_record_that_another_structure_keeps_is_refused() {
        var other = Members.aStructure(StructureKind.EI);
        merged(aPerson().heldBy(other).create(), kept);
        imported(holder, false, key("E-1"), key("E-3"))
                .body("created", equalTo(1))
                .body("rejected.line", contains(1))
                .body("rejected.code", contains("beneficiary-external-id-joined"));
    }

    @Test
    void so_is_one_of_somebody_who_was_handed_over_since() {
        merged(kept, key("E-2").create());
        var next = Members.aStructure(StructureKind.ML);
        Transfers.step(next, Transfers.offered(kept, next), "accept").statusCode(200);
        imported(holder, false, key("E-2")).body("rejected.code", contains("beneficiary-external-id-joined"));
    }

    private People key(String externalId) {
        return aPerson().heldBy(holder).with("externalId", externalId);
    }

    private static Map<String, Object> facts(String externalId) {
        return Map.of("externalId", externalId, "readiness", "READY_FOR_WORK", "communeCode", "92050");
    }

    private ValidatableResponse onlyOne() {
        return given().auth()
                .oauth2(holder.token())
                .get("/v1/beneficiaries")
                .then()
                .body("items", hasSize(1));
    }

    private static ValidatableResponse imported(Member by, boolean dryRun, People... lines) {
        return given().auth()
                .oauth2(by.token())
                .queryParam("dryRun", dryRun)
                .contentType("application/x-ndjson")
                .body(Stream.of(lines)
                        .map(JoinedKeysTest::line)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/beneficiaries/import")
                .then()
                .statusCode(200);
    }

    private static String line(People person) {
        try {
            return JSON.writeValueAsString(person.body());
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
