package fr.clubbusiness.employment.register;

import static fr.clubbusiness.beneficiary.People.aPerson;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.employment.FollowUps;
import fr.clubbusiness.task.TaskRows;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The calls of {@code /v1/employments} for the count of statements. */
@Singleton
class EmploymentCalls extends OperationCalls {
    private final LocalDate today = Employments.today();

    @Override
    protected void prepare() {
        var structure = Members.aStructure(StructureKind.GEIQ);
        var small = Members.aStructure(StructureKind.GEIQ);
        for (int i = 0; i < MANY; i++) {
            signed(structure);
        }
        signed(small);
        for (var reader : List.of(TestTokens.adviser(), structure.token())) {
            list("GET /v1/employments", limit -> get(reader, "/v1/employments?limit=" + limit));
        }
        several(
                "GET /v1/employments/export",
                () -> lines(small.token(), "/v1/employments/export", 1),
                () -> lines(structure.token(), "/v1/employments/export", MANY));
        one("GET /v1/employments/{id}", () -> get(structure.token(), at(signed(structure))));
        one(
                "POST /v1/employments",
                () -> post(structure.token(), "/v1/employments", json(contract(person(structure)))));
        one("PUT /v1/employments/{id}", () -> put(structure.token(), at(signed(structure)), json(terms())));
        steps(structure);
        one("GET /v1/employments/{id}/follow-ups", () -> get(structure.token(), at(asked(structure)) + "/follow-ups"));
        one(
                "POST /v1/employments/{id}/follow-ups",
                () -> post(structure.token(), at(asked(structure)) + "/follow-ups", json(Map.of("answer", "IN_WORK"))));
        one(
                "GET /v1/beneficiaries/{id}/allowances",
                () -> get(
                        structure.token(),
                        "/v1/beneficiaries/" + person(structure).id() + "/allowances"));
    }

    private void steps(Member structure) {
        var none = new byte[0];
        one("POST /v1/employments/{id}/start", () -> post(structure.token(), at(signed(structure)) + "/start", none));
        one(
                "POST /v1/employments/{id}/not-started",
                () -> post(structure.token(), at(signed(structure)) + "/not-started", none));
        one(
                "POST /v1/employments/{id}/break",
                () -> post(structure.token(), at(started(structure)) + "/break", json(Map.of("on", today.toString()))));
        one(
                "POST /v1/employments/{id}/renew",
                () -> post(
                        structure.token(),
                        at(started(structure)) + "/renew",
                        json(Map.of("endDate", today.plusMonths(9).toString()))));
        one(
                "POST /v1/employments/{id}/end",
                () -> post(
                        structure.token(),
                        at(started(structure)) + "/end",
                        json(Map.of("on", today.toString(), "kind", "CDI"))));
    }

    private static Person person(Member structure) {
        return aPerson().heldBy(structure).create();
    }

    private Map<String, Object> contract(Person person) {
        return Employments.contract(person, "CDD", today.minusDays(2), today.plusMonths(3), 35);
    }

    private Map<String, Object> terms() {
        return Map.of(
                "startDate", today.toString(), "endDate", today.plusMonths(4).toString(), "weeklyHours", 30);
    }

    private String signed(Member structure) {
        return Employments.entered(structure, contract(person(structure)));
    }

    private String started(Member structure) {
        var id = signed(structure);
        Employments.step(structure.token(), id, "start").statusCode(200);
        return id;
    }

    /** Started ten days ago, with a task for its structure. */
    private String asked(Member structure) {
        var body = Employments.contract(person(structure), "CDD", today.minusDays(10), today.plusMonths(3), 35);
        var id = Employments.entered(structure, body);
        Employments.step(structure.token(), id, "start").statusCode(200);
        FollowUps.ask(id, "EMPLOYER");
        TaskRows.open("FOLLOW_UP", "EMPLOYMENT", id, structure.id());
        return id;
    }

    private static String at(String id) {
        return "/v1/employments/" + id;
    }
}
