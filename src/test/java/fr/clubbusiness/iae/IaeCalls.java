package fr.clubbusiness.iae;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.iae.IaeRequests.criterion;
import static fr.clubbusiness.iae.IaeRequests.diagnose;
import static fr.clubbusiness.iae.IaeRequests.prolong;
import static fr.clubbusiness.iae.IaeRequests.suspend;
import static fr.clubbusiness.iae.IaeRequests.withPass;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.need.Needs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The calls of the IAE register for the count of statements: of a person with a diagnosis, a suspension and a prolongation. */
@Singleton
class IaeCalls extends OperationCalls {
    private final LocalDate today = Needs.today();
    private final LocalDate start = today.minusDays(600);

    @Override
    protected void prepare() {
        one("GET /v1/beneficiaries/{id}/diagnoses", () -> reading("/diagnoses"));
        one("GET /v1/beneficiaries/{id}/pre-diagnosis", () -> reading("/pre-diagnosis"));
        one("GET /v1/beneficiaries/{id}/pass", () -> reading("/pass"));
        one("GET /v1/beneficiaries/{id}/pass/timeline", () -> reading("/pass/timeline"));
        one(
                "POST /v1/beneficiaries/{id}/diagnoses",
                () -> write(withPass(aPerson().create(), start), "/diagnoses", diagnosis()));
        one("PUT /v1/beneficiaries/{id}/pass", () -> {
            var person = recorded();
            var body = Map.of("number", IaeRequests.number(), "start", start.toString());
            return put(person.holder().token(), person.at("/pass"), json(body));
        });
        one(
                "POST /v1/beneficiaries/{id}/pass/suspensions",
                () -> write(
                        recorded(),
                        "/pass/suspensions",
                        Map.of("reason", "CONTRACT_BROKEN", "from", today.toString())));
        one(
                "POST /v1/beneficiaries/{id}/pass/suspensions/{suspensionId}/end",
                () -> move("suspension", "end", Map.of("on", today.minusDays(50).toString())));
        one("POST /v1/beneficiaries/{id}/diagnoses/{diagnosisId}/cancel", () -> {
            var person = withPass(aPerson().create(), start);
            var id = IaeRequests.diagnosed(person, today);
            return write(person, "/diagnoses/" + id + "/cancel", Map.of());
        });
        one(
                "POST /v1/beneficiaries/{id}/pass/prolongations",
                () -> write(
                        recorded(),
                        "/pass/prolongations",
                        Map.of(
                                "reason",
                                "COMPLETE_TRAINING",
                                "until",
                                today.plusDays(300).toString())));
        for (var kind : List.of("suspension", "prolongation")) {
            one(
                    "POST /v1/beneficiaries/{id}/pass/%1$ss/{%1$sId}/cancel".formatted(kind),
                    () -> move(kind, "cancel", Map.of()));
        }
    }

    private Request move(String kind, String verb, Map<String, ?> body) {
        var person = recorded();
        String id = IaeRequests.read(person).extract().path(kind + "s[0].id");
        return write(person, "/pass/%ss/%s/%s".formatted(kind, id, verb), body);
    }

    private Request reading(String path) {
        var person = recorded();
        return get(person.holder().token(), person.at(path));
    }

    private static Request write(Person person, String path, Map<String, ?> body) {
        return post(person.holder().token(), person.at(path), json(body));
    }

    private Map<String, ?> diagnosis() {
        return Map.of("on", today.toString(), "criteria", List.of(criterion("RSA", today)));
    }

    private Person recorded() {
        var person = withPass(aPerson().create(), start);
        diagnose(person, diagnosis()).statusCode(201);
        suspend(person, "CONTRACT_BROKEN", today.minusDays(60), today.minusDays(40), "")
                .statusCode(201);
        prolong(
                        person,
                        "",
                        Map.of(
                                "reason",
                                "COMPLETE_TRAINING",
                                "until",
                                today.plusDays(200).toString()))
                .statusCode(201);
        return person;
    }
}
