package fr.clubbusiness.beneficiary.register;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.purpose.Limits;
import fr.clubbusiness.security.CallerRows;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told that a person is likely registered twice: their own structure, and across structures the agency alone. */
@QuarkusTest
class LikelyDoublesTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String HEADER = "Prénom;Nom;Date de naissance;Code commune\n";

    private Member structure;
    private LocalDate birth;

    @BeforeEach
    void join() {
        structure = Members.aStructure(StructureKind.ACI);
        birth = LocalDate.of(1970, 1, 1).plusDays(NEXT.incrementAndGet());
    }

    @Test
    void a_structure_is_told_of_its_own_person_of_the_same_name_and_birth_date_and_both_are_kept() {
        var first = zoe("Zoé", "D'Almeida").post().statusCode(201).body("warnings", empty());
        String reference = first.extract().path("reference");
        zoe("ZOE", "d almeida")
                .post()
                .statusCode(201)
                .body("warnings.code", contains("LIKELY_DOUBLE"))
                .body("warnings[0].message", containsString(reference));
        given().auth().oauth2(structure.token()).get("/v1/beneficiaries").then().body("items", hasSize(2));
        zoe("Zoé", "Dalmeida").post().body("warnings", empty());
        birth = birth.plusDays(10_000);
        zoe("Zoé", "D'Almeida").post().body("warnings", empty());
    }

    @Test
    void an_import_warns_of_people_of_the_structure_and_of_earlier_lines() {
        String reference = zoe("Zoé", "Hérault").post().extract().path("reference");
        var file =
                HEADER + line("Zoe", "HERAULT") + line("Jean", "Petit") + line("Jéan", "PETIT") + line("Ana", "Petit");
        for (var query : List.of("?dryRun=true", "")) {
            imported(structure.token(), file, query)
                    .body("created", equalTo(4))
                    .body("warnings.line", contains(2, 4))
                    .body("warnings.code", contains("LIKELY_DOUBLE", "LIKELY_DOUBLE"))
                    .body("warnings[0].detail", containsString(reference))
                    .body("warnings[1].detail", containsString("ligne 3"));
        }
    }

    @Test
    void a_person_of_another_structure_changes_no_byte_of_the_answers() {
        var other = Members.aStructure(StructureKind.AI);
        var file = HEADER + line("Zoé", "Hérault");
        var alone = imported(other.token(), file.replace("Zoé", "Léa"), "?dryRun=true")
                .extract()
                .asByteArray();
        zoe("Zoé", "Hérault").create();
        assertThat(imported(other.token(), file, "?dryRun=true").extract().asByteArray())
                .isEqualTo(alone);
        aPerson()
                .heldBy(other)
                .named("Zoé", "Hérault")
                .born(birth)
                .post()
                .statusCode(201)
                .body("warnings", empty());
        zoe("Léa", "Petit").post().statusCode(201).body("warnings", empty());
    }

    @Test
    void the_agency_alone_lists_doubles_across_structures_with_a_purpose_that_is_kept() {
        var other = Members.aStructure(StructureKind.AI);
        var first = zoe("Zoé", "Hérault").create();
        var second = aPerson().heldBy(other).named("ZOE", "HÉRAULT").born(birth).create();
        var different = zoe("Zoé", "Martin").create();
        doubles(TestTokens.adviser())
                .statusCode(200)
                .body("items[0].people.id", contains(first.id(), second.id()))
                .body("items[0].people.structureId", contains(structure.id(), other.id()))
                .body("items.people.id.flatten()", not(hasItem(different.id())))
                .body("items[0].people[0].lastName", nullValue());
        assertThat(readings(first.id())).containsExactly("Doubles du mois");
        given().auth()
                .oauth2(TestTokens.adviser())
                .get("/v1/beneficiaries/doubles")
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
        doubles(structure.token()).statusCode(403).body("code", equalTo("role"));
    }

    @Test
    void people_who_are_told_apart_leave_the_list_and_each_history_says_why() throws SQLException {
        String one = zoe("Zoé", "Deuxfois").post().extract().path("id");
        String other = zoe("ZOE", "deuxfois").post().extract().path("id");
        assertThat(listed()).contains(one, other);
        apart("familles différentes", one, other).statusCode(200);
        apart("familles différentes", other, one).statusCode(200);
        assertThat(listed()).doesNotContain(one, other);
        for (var id : List.of(one, other)) {
            assertThat(reasons(id, "TOLD_APART")).containsExactly("familles différentes");
        }
        assertThat(CallerRows.count(
                        structure.id(), CallerRows.anybody(), "structure", "distinct_people.one_id", one, other))
                .isZero();
        String third = zoe("Zoé", "Deuxfois").post().extract().path("id");
        assertThat(listed()).contains(one, other, third);
    }

    @Test
    void only_likely_doubles_are_told_apart() {
        String one = zoe("Zoé", "Seule").post().extract().path("id");
        String other = zoe("Zoé", "Autre").post().extract().path("id");
        apart("familles différentes", one, other).statusCode(422).body("reasons.code", contains("NOT_A_DOUBLE"));
        apart("familles différentes", one, one).statusCode(400).body("violations.field", hasItem("people[1]"));
        apart("familles différentes", one, UUID.randomUUID().toString())
                .statusCode(400)
                .body("violations.field", hasItem("people[1]"));
        given().auth()
                .oauth2(TestTokens.adviser())
                .contentType("application/json")
                .body(Map.of("people", List.of(one, other)))
                .post("/v1/beneficiaries/doubles/dismiss")
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-needed"));
    }

    @Test
    void whether_people_are_alike_is_told_of_counted_people_and_leaves_a_trace() {
        String one = zoe("Zoé", "Devinée").post().extract().path("id");
        String other = zoe("Zoé", "Inconnue").post().extract().path("id");
        apart("essai", one, other).statusCode(422);
        assertThat(reasons(other, "IDENTITY_READ")).containsExactly("essai");

        var user = "adviser-" + UUID.randomUUID();
        var adviser = TestTokens.of(user, TestTokens.AGENCY, "adviser");
        given().auth().oauth2(adviser).get("/v1/structures?limit=1").then().statusCode(200);
        Limits.raise(Limits.path(Limits.member(user)), 1).statusCode(200);
        apartBy(adviser, "essai", one, other).statusCode(429).body("code", equalTo("purposes-a-day"));
    }

    private static String listed() {
        return given().auth()
                .oauth2(TestTokens.adviser())
                .header("Purpose", "ménage")
                .get("/v1/beneficiaries/doubles")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse apart(String purpose, String... people) {
        return apartBy(TestTokens.adviser(), purpose, people);
    }

    private static ValidatableResponse apartBy(String adviser, String purpose, String... people) {
        return given().auth()
                .oauth2(adviser)
                .header("Purpose", java.net.URLEncoder.encode(purpose, UTF_8).replace("+", "%20"))
                .contentType("application/json")
                .body(Map.of("people", List.of(people)))
                .post("/v1/beneficiaries/doubles/dismiss")
                .then();
    }

    @Test
    void a_person_who_left_is_no_double_for_the_agency() {
        var other = Members.aStructure(StructureKind.AI);
        var left = zoe("Zoé", "Hérault").create();
        var stays = aPerson().heldBy(other).named("Zoé", "Hérault").born(birth).create();
        given().auth()
                .oauth2(structure.token())
                .contentType("application/json")
                .post(left.at("/leave"))
                .then()
                .statusCode(200);
        doubles(TestTokens.adviser()).body("items.people.id.flatten()", not(hasItem(stays.id())));
    }

    @Test
    void an_adviser_who_registers_is_not_told_because_the_list_tells_it() {
        zoe("Zoé", "Hérault").create();
        imported(
                        TestTokens.adviser(),
                        "structureId;" + HEADER + structure.reference() + ";" + line("Zoé", "Hérault"),
                        "?dryRun=true")
                .body("created", equalTo(1))
                .body("warnings", hasSize(0));
    }

    private People zoe(String firstName, String lastName) {
        return aPerson().heldBy(structure).named(firstName, lastName).born(birth);
    }

    private String line(String firstName, String lastName) {
        return firstName + ";" + lastName + ";" + birth + ";92050\n";
    }

    private static ValidatableResponse imported(String token, String file, String query) {
        return given().auth()
                .oauth2(token)
                .contentType("text/csv")
                .body(file.getBytes(UTF_8))
                .post("/v1/beneficiaries/import" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse doubles(String token) {
        return given().auth()
                .oauth2(token)
                .header("Purpose", "Doubles du mois")
                .get("/v1/beneficiaries/doubles")
                .then();
    }

    private static List<String> readings(String person) {
        return reasons(person, "FOUND_AS_DOUBLE");
    }

    private static List<String> reasons(String person, String type) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person)).stream()
                .filter(entry -> entry.type().equals(type))
                .map(HistoryEntry::reason)
                .toList());
    }
}
