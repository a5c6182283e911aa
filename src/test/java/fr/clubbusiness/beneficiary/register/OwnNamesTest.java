package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A structure reads the names of its own people in lists, and follows them; nobody else reads a name there. */
@QuarkusTest
class OwnNamesTest {
    private Member structure;
    private Member colleague;

    @BeforeEach
    void aStructureOfTwoMembers() {
        structure = Members.aStructure(StructureKind.ACI);
        colleague = new Member(
                structure.id(),
                structure.reference(),
                structure.siret(),
                TestTokens.of("colleague-" + structure.siret(), structure.siret(), "structure"));
    }

    @Test
    void a_structure_reads_names_labels_town_and_referent_of_its_own_people() {
        someone();
        list(structure.token(), "")
                .body("items[0].firstName", equalTo("Mariam"))
                .body("items[0].lastName", equalTo("Zwingli"))
                .body("items[0].communeName", equalTo("Nanterre"))
                .body("items[0].targetOccupationLabels", equalTo(List.of("Personnel polyvalent en restauration")))
                .body("items[0].structureName", equalTo("Structure " + structure.siret()));
    }

    @Test
    void a_structure_that_filters_by_another_is_refused_whether_that_one_exists_or_not() {
        someone();
        list(structure.token(), "?structureId=" + structure.reference()).body("items.size()", equalTo(1));
        var other = Members.aStructure(StructureKind.AI);
        for (var named : List.of(other.reference(), other.id().toString(), "E-999999999")) {
            given().auth()
                    .oauth2(structure.token())
                    .get("/v1/beneficiaries?structureId=" + named)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("structureId"))
                    .body("violations[0].message", containsString("celle de votre structure"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "appel entrant"})
    void an_adviser_reads_facts_and_the_structure_and_no_name_even_with_a_purpose(String purpose) {
        var person = someone();
        for (var path : List.of("?structureId=" + structure.reference(), "/" + person.reference())) {
            var request = given().auth().oauth2(TestTokens.adviser());
            if (!purpose.isEmpty()) {
                request.header("Purpose", purpose);
            }
            assertThat(request.get("/v1/beneficiaries" + path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .contains("Nanterre", "Structure " + structure.siret())
                    .doesNotContain("Mariam", "Zwingli", "firstName");
        }
    }

    @Test
    void another_structure_reads_nobody() {
        someone();
        list(Members.aStructure(StructureKind.EI).token(), "").body("items", equalTo(List.of()));
    }

    @Test
    void reading_the_names_of_ones_own_people_leaves_no_trace() {
        var person = someone();
        list(structure.token(), "");
        assertThat(historyOf(person)).containsExactly("CREATED");
    }

    @Test
    void a_search_tells_town_occupations_and_structure() {
        someone();
        given().auth()
                .oauth2(structure.token())
                .contentType("application/json")
                .body(Map.of("q", "zwingli"))
                .post("/v1/beneficiaries/search")
                .then()
                .statusCode(200)
                .body("items[0].communeName", equalTo("Nanterre"))
                .body("items[0].targetOccupationLabels[0]", equalTo("Personnel polyvalent en restauration"))
                .body("items[0].structureName", equalTo("Structure " + structure.siret()));
    }

    @Test
    void a_reference_without_its_dash_is_understood() {
        var person = someone();
        read(person.reference().replace("-", "")).body("id", equalTo(person.id()));
    }

    @Test
    void who_registers_a_person_follows_them_and_mine_lists_only_those() {
        var mine = someone();
        aPerson().heldBy(colleague).create();
        list(structure.token(), "?mine=true").body("items.id", equalTo(List.of(mine.id())));
        list(structure.token(), "?mine=false").body("items.size()", equalTo(2));
    }

    @Test
    void a_person_registered_by_an_adviser_has_no_referent_until_a_member_follows_them() {
        String id = given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(aPerson().with("structureId", structure.reference()).body())
                .post("/v1/beneficiaries")
                .then()
                .statusCode(201)
                .body("referentId", equalTo(null))
                .extract()
                .path("id");
        refer(structure.token(), id, Map.of()).statusCode(200);
        list(structure.token(), "?mine=true").body("items.id", equalTo(List.of(id)));
    }

    @Test
    void a_member_gives_a_person_to_a_colleague_and_it_is_recorded() {
        var person = someone();
        String other = aPerson().heldBy(colleague).post().extract().path("referentId");
        refer(structure.token(), person.id(), Map.of("memberId", other))
                .statusCode(200)
                .body("referentId", equalTo(other));
        list(structure.token(), "?mine=true").body("items", equalTo(List.of()));
        assertThat(historyOf(person)).containsExactly("CREATED", "REFERENT_UPDATED");
    }

    @Test
    void a_member_of_another_structure_cannot_follow_a_person() {
        var person = someone();
        String stranger = aPerson().post().extract().path("referentId");
        for (var wrong : List.of(stranger, UUID.randomUUID().toString())) {
            refer(structure.token(), person.id(), Map.of("memberId", wrong))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("memberId"));
        }
        refer(Members.aStructure(StructureKind.EI).token(), person.id(), Map.of())
                .statusCode(404);
    }

    @Test
    void an_adviser_names_the_referent_for_a_reason() {
        var person = someone();
        String member = aPerson().heldBy(colleague).post().extract().path("referentId");
        refer(TestTokens.adviser(), person.id(), Map.of("memberId", member))
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "départ d'une collègue")
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("memberId", member))
                .put(person.at("/referent"))
                .then()
                .statusCode(200)
                .body("referentId", equalTo(member));
    }

    @ParameterizedTest
    @CsvSource({
        "communeCode=92050, 1",
        "communeCode=92002, 0",
        "romeCode=G1603, 1",
        "romeCode=A1101, 0",
        "readiness=READY_FOR_WORK, 1",
        "readiness=PREPARING, 0"
    })
    void a_list_is_filtered_by_town_occupation_and_readiness(String filter, int found) {
        someone();
        list(structure.token(), "?" + filter).body("items.size()", equalTo(found));
    }

    @ParameterizedTest
    @CsvSource({"communeCode=x, communeCode", "romeCode=G16, romeCode", "readiness=NEVER, readiness", "mine=oui, mine"})
    void a_wrong_filter_is_400_naming_it(String filter, String field) {
        given().auth()
                .oauth2(structure.token())
                .get("/v1/beneficiaries?" + filter)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void an_adviser_follows_nobody() {
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/beneficiaries?mine=true")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("mine"));
    }

    private Person someone() {
        return aPerson()
                .heldBy(structure)
                .named("Mariam", "Zwingli")
                .targeting("G1603")
                .create();
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/v1/beneficiaries" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse read(String reference) {
        return given().auth()
                .oauth2(structure.token())
                .get("/v1/beneficiaries/" + reference)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse refer(String token, String id, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(body)
                .put("/v1/beneficiaries/" + id + "/referent")
                .then();
    }

    private static List<String> historyOf(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id())).stream()
                .map(HistoryEntry::type)
                .toList());
    }
}
