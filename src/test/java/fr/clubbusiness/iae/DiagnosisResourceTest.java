package fr.clubbusiness.iae;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.iae.IaeRequests.as;
import static fr.clubbusiness.iae.IaeRequests.authorise;
import static fr.clubbusiness.iae.IaeRequests.codes;
import static fr.clubbusiness.iae.IaeRequests.criterion;
import static fr.clubbusiness.iae.IaeRequests.diagnose;
import static fr.clubbusiness.iae.IaeRequests.post;
import static fr.clubbusiness.iae.IaeRequests.withPass;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.history.HistoryEntry;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.security.TheClub;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Diagnoses made on the State's platform, and the club's own estimate. */
@QuarkusTest
class DiagnosisResourceTest {
    private final LocalDate today = Needs.today();
    private final LocalDate lately = today.minusDays(10);

    @Test
    void an_employers_diagnosis_is_valid_92_days() {
        var person = aPerson().create();
        diagnose(
                        person,
                        Map.of(
                                "on",
                                today.toString(),
                                "criteria",
                                List.of(criterion("RSA", lately)),
                                "platformReference",
                                "GEIQ-2026-1"))
                .statusCode(201)
                .body("by.organisationId", equalTo(person.holder().id()))
                .body("by.reference", equalTo(person.holder().reference()))
                .body("byPrescriber", equalTo(false))
                .body("lastDay", equalTo(today.plusDays(91).toString()))
                .body("validToday", equalTo(true))
                .body("criteria[0].code", equalTo("RSA"))
                .body("criteria[0].proofOn", equalTo(lately.toString()))
                .body("platformReference", equalTo("GEIQ-2026-1"));
        list(person)
                .body("items", hasSize(1))
                .body("items[0].by.name", equalTo("Structure " + person.holder().siret()));
    }

    @Test
    void a_prescribers_diagnosis_is_valid_six_months_and_its_title_is_that_of_the_day() {
        var person = aPerson().create();
        var prescriber = Members.aStructure(StructureKind.ML);
        var body = Map.of("by", prescriber.reference(), "on", lately.toString());
        assertThat(codes(diagnose(person, body))).containsExactly("DIAGNOSER_NOT_ENTITLED");
        authorise(prescriber, "ML", lately.plusDays(1), null);
        assertThat(codes(diagnose(person, body))).containsExactly("DIAGNOSER_NOT_ENTITLED");
        authorise(prescriber, "ML", null, lately);
        diagnose(person, body)
                .statusCode(201)
                .body("byPrescriber", equalTo(true))
                .body("criteria", empty())
                .body("lastDay", equalTo(lately.plusMonths(6).minusDays(1).toString()));
    }

    @Test
    void a_siae_diagnoses_until_thirty_days_after_its_agreement() {
        var person = aPerson().create();
        Members.agreedUntil(person.holder(), StructureKind.ACI, today.minusDays(31));
        var criteria = List.of(criterion("RSA", today.minusDays(5)));
        assertThat(codes(diagnose(person, Map.of("on", today.toString(), "criteria", criteria))))
                .containsExactly("DIAGNOSER_NOT_ENTITLED");
        diagnose(person, Map.of("on", today.minusDays(1).toString(), "criteria", criteria))
                .statusCode(201);
    }

    @Test
    void nobody_entitled_is_refused_with_all_reasons_whoever_it_is_and_nothing_is_stored() {
        var person = aPerson().heldBy(Members.aStructure(StructureKind.CHRS)).create();
        var known = Members.aStructure(StructureKind.SPIP);
        for (var by : List.of(known.reference(), known.id(), UUID.randomUUID().toString(), "E-0000", "rien")) {
            var body = Map.of(
                    "by",
                    by,
                    "on",
                    today.plusDays(1).toString(),
                    "criteria",
                    List.of(criterion("JEUNE", lately), criterion("SENIOR", lately.minusYears(1))));
            assertThat(codes(diagnose(person, body)))
                    .containsExactly(
                            "DIAGNOSIS_IN_FUTURE", "DIAGNOSER_NOT_ENTITLED", "PROOF_TOO_OLD", "CRITERIA_CONTRADICT");
        }
        list(person).body("items", empty());
    }

    @Test
    void an_employer_gives_enough_criteria_with_recent_proofs() {
        var person = aPerson().create();
        assertThat(codes(diagnose(
                        person,
                        Map.of(
                                "on",
                                today.toString(),
                                "criteria",
                                List.of(Map.of("code", "QPV"), criterion("TH", today.minusMonths(3)))))))
                .containsExactly("PROOF_MISSING", "PROOF_TOO_OLD", "CRITERIA_MISSING");
        assertThat(codes(diagnose(
                        person,
                        Map.of(
                                "on",
                                lately.toString(),
                                "criteria",
                                List.of(criterion("RSA", today), criterion("RSA", lately))))))
                .containsExactly("PROOF_AFTER_DIAGNOSIS", "CRITERION_TWICE");
    }

    @Test
    void while_a_pass_is_in_force_a_diagnosis_counts_as_valid() {
        var person = aPerson().create();
        var old = Map.of(
                "on", today.minusDays(200).toString(), "criteria", List.of(criterion("RSA", today.minusDays(210))));
        diagnose(person, old).statusCode(201).body("validToday", equalTo(false));
        withPass(person, today.minusDays(190));
        list(person).body("items.validToday", contains(true));
    }

    @Test
    void the_same_again_is_the_first_one_and_another_of_that_day_is_409() {
        var person = aPerson().create();
        var body = Map.of(
                "on",
                today.toString(),
                "criteria",
                List.of(criterion("RSA", lately), criterion("QPV", lately)),
                "platformReference",
                "D-1");
        String id = diagnose(person, body).statusCode(201).extract().path("id");
        var turned = new HashMap<String, Object>(body);
        turned.put("criteria", List.of(criterion("QPV", lately), criterion("RSA", lately)));
        turned.put("by", person.holder().reference());
        turned.put("capacity", "ACI");
        for (var same : List.of(body, turned)) {
            diagnose(person, same).statusCode(200).body("id", equalTo(id));
        }
        var other = new HashMap<String, Object>(body);
        other.put("platformReference", "D-2");
        diagnose(person, other).statusCode(409).body("code", equalTo("diagnosis-once-a-day"));
        list(person).body("items.id", contains(id));
        assertThat(history(person)).containsExactly("CREATED", "DIAGNOSIS_RECORDED");
    }

    @Test
    void a_diagnosis_recorded_by_mistake_is_cancelled_and_recorded_right() {
        var person = aPerson().create();
        var id = IaeRequests.diagnosed(person, lately);
        estimate(person, "").body("likely", equalTo(true)).body("reasons.code", contains("DIAGNOSIS_IN_FORCE", "RSA"));
        for (int i = 0; i < 2; i++) {
            post(person, "/diagnoses/" + id + "/cancel", Map.of())
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("by.reference", equalTo(person.holder().reference()))
                    .body("validToday", equalTo(false))
                    .body("cancelledAt", notNullValue());
        }
        list(person).body("items", empty());
        estimate(person, "").body("likely", equalTo(false));
        var right = Map.of("on", lately.toString(), "criteria", List.of(criterion("ASS", lately)));
        diagnose(person, right).statusCode(201).body("cancelledAt", nullValue());
        list(person).body("items.criteria[0].code", contains("ASS"));
        assertThat(history(person))
                .containsExactly("CREATED", "DIAGNOSIS_RECORDED", "DIAGNOSIS_CANCELLED", "DIAGNOSIS_RECORDED");
    }

    @Test
    void only_the_persons_structure_cancels_and_only_while_it_accompanies_them() {
        var person = aPerson().create();
        var other = aPerson().create();
        var id = IaeRequests.diagnosed(person, lately);
        var path = "/diagnoses/" + id + "/cancel";
        post(other, path, Map.of()).statusCode(404);
        post(other, "/diagnoses/" + UUID.randomUUID() + "/cancel", Map.of()).statusCode(404);
        as(other.holder().token()).post(person.at(path)).then().statusCode(404);
        IaeRequests.adviser().post(person.at(path)).then().statusCode(403);
        as(person.holder().token()).post(person.at("/leave")).then().statusCode(200);
        post(person, path, Map.of()).statusCode(409);
        list(person).body("items", hasSize(1));
    }

    @Test
    void a_structure_of_several_kinds_says_as_which_it_diagnosed() {
        var person = aPerson().create();
        IaeRequests.kinds(person.holder(), StructureKind.AI, StructureKind.ACI);
        var two = List.of(criterion("TH", lately), criterion("QPV", lately));
        assertThat(codes(diagnose(person, Map.of("on", lately.toString(), "criteria", two))))
                .containsExactly("CAPACITY_MISSING");
        assertThat(codes(diagnose(person, Map.of("on", lately.toString(), "criteria", two, "capacity", "EI"))))
                .containsExactly("CAPACITY_NOT_HELD");
        assertThat(codes(diagnose(person, Map.of("on", lately.toString(), "criteria", two, "capacity", "ACI"))))
                .containsExactly("CRITERIA_MISSING");
        diagnose(person, Map.of("on", lately.toString(), "criteria", two, "capacity", "AI"))
                .statusCode(201)
                .body("capacity", equalTo("AI"));
        estimate(person, "?capacity=AI")
                .body("likely", equalTo(true))
                .body("reasons.code", hasItem("DIAGNOSIS_IN_FORCE"));
        for (var query : List.of("", "?capacity=ACI")) {
            estimate(person, query)
                    .body("likely", equalTo(false))
                    .body("missing.code", contains("CRITERIA_MISSING"))
                    .body("reasons.code", contains("TH", "QPV"));
        }
        estimate(person, "?capacity=ETTI").body("missing.code", contains("NO_DIAGNOSER"));
    }

    /** The title lets it diagnose people whom it accompanies. For a person of another structure it is an employer as any other. */
    @Test
    void a_siae_that_is_a_prescriber_too_is_estimated_as_an_employer() {
        var person = aPerson().create();
        var employer = Members.aStructure(StructureKind.ACI);
        authorise(employer, "ACI", null, null);
        estimate(person, "?structureId=" + employer.id())
                .body("likely", equalTo(false))
                .body("missing.code", contains("CRITERIA_MISSING"));
        var own = aPerson().heldBy(employer).create();
        estimate(own, "").body("likely", equalTo(true)).body("reasons.code", contains("PRESCRIBER"));
    }

    @Test
    void the_estimate_says_what_is_there_and_what_is_missing() {
        var person = aPerson().with("eligibilityCriteria", List.of("QPV", "TH")).create();
        estimate(person, "")
                .body("likely", equalTo(false))
                .body("reasons.code", contains("TH", "QPV"))
                .body("missing.code", contains("CRITERIA_MISSING"))
                .body("suggestions.code", contains("ONE_OF_LEVEL_1", "SOME_OF_LEVEL_2", "ASK_PRESCRIBER"));
        var ai = Members.aStructure(StructureKind.AI);
        estimate(person, "?structureId=" + ai.reference())
                .body("likely", equalTo(true))
                .body("missing", empty());
        for (var other :
                List.of("E-0000", Members.aStructure(StructureKind.CHRS).id(), "rien")) {
            estimate(person, "?structureId=" + other)
                    .body("likely", equalTo(false))
                    .body("missing.code", contains("NO_DIAGNOSER"));
        }
    }

    @Test
    void an_employers_diagnosis_speaks_for_that_employer_alone() {
        var person = aPerson().create();
        var employer = Members.aStructure(StructureKind.AI);
        var old = List.of(criterion("RSA", today.minusMonths(4)));
        diagnose(person, Map.of("by", employer.id(), "on", today.minusMonths(2).toString(), "criteria", old))
                .statusCode(201);
        estimate(person, "?structureId=" + employer.id())
                .body("likely", equalTo(true))
                .body("reasons.code", hasItem("DIAGNOSIS_IN_FORCE"))
                .body("suggestions.code", contains("RENEW_PROOF"));
        estimate(person, "").body("reasons.code", contains("RSA"));
    }

    @Test
    void a_pass_in_force_and_a_waiting_period_are_said() {
        var covered = withPass(aPerson().create(), today.minusDays(10));
        estimate(covered, "").body("likely", equalTo(true)).body("reasons.code", contains("PASS_IN_FORCE"));
        var waiting =
                withPass(aPerson().with("eligibilityCriteria", List.of("RSA")).create(), today.minusDays(900));
        estimate(waiting, "").body("likely", equalTo(false)).body("missing.code", contains("WAITING_PERIOD"));
        authorise(waiting.holder(), "ACI", null, null);
        estimate(waiting, "")
                .body("likely", equalTo(true))
                .body("reasons.code", contains("PRESCRIBER", "RSA", "WAITING_PERIOD_LIFTED"));
    }

    @Test
    void a_diagnosis_without_a_code_or_a_day_is_400() {
        var person = aPerson().create();
        diagnose(person, Map.of("criteria", List.of(Map.of("code", "RICHE"))))
                .statusCode(400)
                .body("violations.field", contains("criteria[0].code", "on"));
        list(person).body("nextCursor", nullValue());
    }

    private static List<String> history(Person person) {
        return TheClub.reads(() -> HistoryEntry.of(UUID.fromString(person.id()))).stream()
                .map(HistoryEntry::type)
                .toList();
    }

    private static ValidatableResponse list(Person person) {
        return as(person.holder().token()).get(person.at("/diagnoses")).then().statusCode(200);
    }

    private static ValidatableResponse estimate(Person person, String query) {
        return as(person.holder().token())
                .get(person.at("/pre-diagnosis" + query))
                .then()
                .statusCode(200);
    }
}
