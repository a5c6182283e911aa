package fr.clubbusiness.privacy;

import static fr.clubbusiness.beneficiary.People.aPerson;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.IntStream;

/** The calls of {@code /v1/rights-requests} for the count of statements. */
@Singleton
class RightsCalls extends OperationCalls {
    private static final String ONE = "/v1/rights-requests/{id}";

    @Override
    protected void prepare() {
        var structure = Members.aStructure(StructureKind.ACI);
        var small = Members.aStructure(StructureKind.ACI);
        Rights.received(of(small), "ACCESS");
        IntStream.range(0, MANY).forEach(_ -> Rights.received(of(structure), "ACCESS"));
        list("GET /v1/rights-requests", limit -> get(structure.token(), "/v1/rights-requests?limit=" + limit, limit));
        several(
                "GET /v1/rights-requests/export",
                () -> lines(small.token(), "/v1/rights-requests/export", 1),
                () -> lines(structure.token(), "/v1/rights-requests/export", MANY));
        one(
                "POST /v1/beneficiaries/{id}/informed",
                () -> post(structure.token(), of(structure).at("/informed"), json(Map.of("informedOn", "2026-06-01"))));
        one("POST /v1/rights-requests", () -> {
            var person = of(structure);
            return post(structure.token(), "/v1/rights-requests", json(Rights.body(person, "ACCESS")));
        });
        one("GET " + ONE, () -> get(structure.token(), at(Rights.received(of(structure), "ACCESS"))));
        one(
                "GET " + ONE + "/export",
                () -> get(structure.token(), at(Rights.received(of(structure), "ACCESS")) + "/export"));
        one(
                "GET " + ONE + "/explanation",
                () -> get(structure.token(), at(Rights.received(of(structure), "EXPLANATION")) + "/explanation"));
        one(
                "POST " + ONE + "/done",
                () -> step(structure, Rights.received(of(structure), "ERASURE"), "done", Map.of()));
        one(
                "POST " + ONE + "/refuse",
                () -> step(structure, Rights.received(of(structure), "RECTIFICATION"), "refuse", reason()));
        one(
                "POST " + ONE + "/extend",
                () -> step(structure, Rights.received(of(structure), "ACCESS"), "extend", reason()));
        one(
                "POST " + ONE + "/lift",
                () -> step(structure, Rights.done(of(structure), "RESTRICTION"), "lift", Map.of()));
    }

    private static Map<String, String> reason() {
        return Map.of("reason", "Papiers à retrouver");
    }

    private static Request step(Member structure, String id, String step, Map<String, ?> body) {
        return post(structure.token(), at(id) + "/" + step, json(body));
    }

    private static String at(String id) {
        return "/v1/rights-requests/" + id;
    }

    private static Person of(Member structure) {
        return aPerson().heldBy(structure).create();
    }
}
