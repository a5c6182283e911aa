package fr.clubbusiness.introduction;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.need.Needs.Need;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom each side may call, whose names it reads, and the filters of the list. */
@QuarkusTest
class IntroductionListTest {
    private static final String OCCUPATION = "K2204";

    private Person person;
    private Need need;

    @BeforeEach
    void aPersonAndANeed() {
        person = aPerson().targeting(OCCUPATION).named("Salomé", "Quintin").create();
        need = aNeed().forOccupation(OCCUPATION).create();
    }

    @Test
    void a_structure_reads_the_names_of_its_own_people_and_an_adviser_does_not() {
        var id = shared(need, person);
        for (var answer : List.of(
                one(list(person.holder().token(), "")),
                Introductions.read(person.holder().token(), id).extract().asString())) {
            assertThat(answer).contains("Salomé", "Quintin", "Nanterre");
        }
        var adviser = list(TestTokens.adviser(), "?beneficiaryId=" + person.reference());
        assertThat(one(adviser)).contains("Nanterre").doesNotContain("Salomé", "Quintin");
        assertThat(one(list(need.poster().token(), ""))).doesNotContain("Salomé", "Quintin", "Nanterre");
    }

    @Test
    void no_cache_keeps_a_list_with_names() {
        list(person.holder().token(), "").header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void before_sharing_only_an_adviser_reads_whom_to_call() {
        var id = proposed();
        var adviser = Introductions.read(TestTokens.adviser(), id)
                .body("employerContact.email", equalTo("contact@entreprise.example"))
                .body("structureContact.email", equalTo("contact@structure.example"));
        assertThat(one(adviser)).contains("Structure " + person.holder().siret());
        Introductions.read(person.holder().token(), id)
                .body("employerContact", nullValue())
                .body("structureContact", nullValue());
    }

    @Test
    void from_sharing_on_each_side_reads_whom_to_call_at_the_other() {
        var id = shared(need, person);
        Introductions.read(person.holder().token(), id)
                .body(
                        "employerContact.organisationName",
                        equalTo("Entreprise " + need.poster().siret()))
                .body("employerContact.email", equalTo("contact@entreprise.example"))
                .body("structureContact", nullValue());
        Introductions.read(need.poster().token(), id)
                .body(
                        "structureContact.organisationName",
                        equalTo("Structure " + person.holder().siret()))
                .body("structureContact.email", equalTo("contact@structure.example"))
                .body("employerContact", nullValue());
        list(need.poster().token(), "").body("items[0].structureContact.email", equalTo("contact@structure.example"));
    }

    @Test
    void a_structure_whose_kind_reveals_health_or_justice_is_not_named_to_the_company() {
        var held = aPerson()
                .heldBy(Members.aStructure(StructureKind.SPIP))
                .targeting(OCCUPATION)
                .create();
        var id = shared(need, held);
        assertThat(Introductions.read(need.poster().token(), id)
                        .body("structureContact.organisationName", nullValue())
                        .body("structureContact.email", nullValue())
                        .extract()
                        .asString())
                .doesNotContain("Structure " + held.holder().siret(), "contact@structure");
        Introductions.read(TestTokens.adviser(), id)
                .body(
                        "structureContact.organisationName",
                        equalTo("Structure " + held.holder().siret()));
    }

    @ParameterizedTest
    @CsvSource({
        "status=PROPOSED&status=SHARED, 2",
        "status=SHARED, 1",
        "status=DECLINED&status=HIRED, 0",
        "awaiting=STRUCTURE, 1",
        "awaiting=COMPANY, 1",
        "awaiting=COMPANY&status=PROPOSED, 0",
        "mine=true, 2"
    })
    void a_list_is_filtered_by_several_statuses_by_who_must_answer_and_by_referent(String filter, int found) {
        shared(aNeed().forOccupation(OCCUPATION).create(), person);
        proposed();
        list(person.holder().token(), "?" + filter).body("items.size()", equalTo(found));
    }

    @Test
    void a_deadline_is_before_a_day_that_is_not_included() {
        String deadline =
                Introductions.read(TestTokens.adviser(), proposed()).extract().path("deadline");
        var day = LocalDate.parse(deadline);
        list(person.holder().token(), "?deadlineBefore=" + day).body("items.size()", equalTo(0));
        list(person.holder().token(), "?deadlineBefore=" + day.plusDays(1)).body("items.size()", equalTo(1));
    }

    @Test
    void a_list_is_filtered_by_person_structure_employer_and_need_by_id_or_reference() {
        var id = shared(need, person);
        for (var value : List.of(
                "beneficiaryId=" + person.id(),
                "beneficiaryId=" + person.reference(),
                "structureId=" + person.holder().reference(),
                "employerId=" + need.poster().reference() + "&structureId="
                        + person.holder().id(),
                "needId=" + need.reference())) {
            list(TestTokens.adviser(), "?" + value).body("items.id", equalTo(List.of(id)));
        }
        list(TestTokens.adviser(), "?beneficiaryId=P-999999999").body("items.size()", equalTo(0));
    }

    @Test
    void a_structure_that_posts_a_need_finds_nobody_elses_person_by_a_filter() {
        var poster = Members.aStructure(StructureKind.ACI);
        var posted =
                aNeed().forOccupation(OCCUPATION).by("CDDI").postedBy(poster).create();
        Introductions.post(
                        person.holder().token(),
                        "",
                        Map.of(
                                "needId",
                                posted.id(),
                                "beneficiaryId",
                                person.id(),
                                "overrideReason",
                                "Elle connaît le chantier"))
                .statusCode(201);
        list(poster.token(), "").body("items.size()", equalTo(1));
        for (var filter : List.of(
                "beneficiaryId=" + person.id(), "structureId=" + person.holder().id(), "mine=true")) {
            list(poster.token(), "?" + filter).body("items.size()", equalTo(0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "status=DONE, status",
        "awaiting=ME, awaiting",
        "deadlineBefore=demain, deadlineBefore",
        "mine=oui, mine"
    })
    void a_wrong_filter_is_400_naming_it(String filter, String field) {
        given().auth()
                .oauth2(person.holder().token())
                .get("/v1/introductions?" + filter)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    /** By an adviser: it waits for the structure. */
    private String proposed() {
        return Introductions.post(TestTokens.adviser(), "", Map.of("needId", need.id(), "beneficiaryId", person.id()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse list(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/v1/introductions" + query)
                .then()
                .statusCode(200);
    }

    private static String one(ValidatableResponse answer) {
        return answer.extract().asString();
    }
}
