package fr.clubbusiness.pathway;

import static fr.clubbusiness.pathway.PathwayRequests.action;
import static fr.clubbusiness.pathway.PathwayRequests.plan;
import static fr.clubbusiness.pathway.PathwayRequests.somebodyWith;

import fr.clubbusiness.OperationCalls;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.localservice.LocalServices;
import fr.clubbusiness.need.Needs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calls of a path for the count of statements. */
@Singleton
class PathwayCalls extends OperationCalls {
    private static final String BARRIER = "POST /v1/beneficiaries/{id}/barriers/{barrier}/";

    private final LocalDate today = Needs.today();

    @Override
    protected void prepare() {
        several(
                "GET /v1/beneficiaries/{id}/barriers",
                () -> barriers("MOBILITY:LIFTED", "HOUSING"),
                () -> barriers("MOBILITY:LIFTED", "HOUSING", "LANGUAGE:LIFTED", "LITERACY:LIFTED", "CHILDCARE:LIFTED"));
        list("GET /v1/beneficiaries/{id}/barriers/{barrier}/services", PathwayCalls::services);
        one(BARRIER + "start", () -> step("TO_LIFT", "start"));
        one(BARRIER + "stop", () -> step("UNDER_WAY", "stop"));
        one(BARRIER + "lift", () -> step("UNDER_WAY", "lift"));
        one(BARRIER + "reopen", () -> step("LIFTED", "reopen"));
        one(BARRIER + "accept", () -> write(with("MOBILITY:LIFTED"), "/barriers/MOBILITY/accept", licence()));
        one(BARRIER + "decline", () -> write(with("MOBILITY:LIFTED"), "/barriers/MOBILITY/decline", licence()));
        one(
                "POST /v1/beneficiaries/{id}/barrier-actions",
                () -> write(with("MOBILITY"), "/barrier-actions", action("MOBILITY", today)));
        one("POST /v1/beneficiaries/{id}/barrier-actions/{actionId}/done", () -> moved("done"));
        one("POST /v1/beneficiaries/{id}/barrier-actions/{actionId}/cancel", () -> moved("cancel"));
        one(
                "POST /v1/beneficiaries/{id}/notes",
                () -> write(with("MOBILITY"), "/notes", Map.of("text", "A passé le code.")));
        lists();
    }

    /** Of somebody whose lifted barriers all propose something. */
    private static Request barriers(String... barriers) {
        var person = somebodyWith(barriers)
                .with("frenchOral", "A1")
                .with("frenchWritten", "A1")
                .with("weeklyHoursMax", 20)
                .create();
        return get(person.holder().token(), person.at("/barriers"));
    }

    private static Request services(int limit) {
        LocalServices.send(IntStream.range(0, MANY)
                        .mapToObj(n -> LocalServices.line(LocalServices.remote("dora--%d".formatted(n))))
                        .collect(Collectors.joining("\n")))
                .statusCode(200);
        var person = with("LANGUAGE");
        return get(person.holder().token(), person.at("/barriers/LANGUAGE/services?limit=" + limit), limit);
    }

    private static Map<String, ?> licence() {
        return Map.of("changes", List.of(Map.of("fact", "DRIVING_LICENCES", "proposed", List.of("B"))));
    }

    private void lists() {
        var person = with("MOBILITY");
        IntStream.range(0, MANY)
                .forEach(step -> PathwayRequests.step(person, "MOBILITY", step % 2 == 0 ? "start" : "stop")
                        .statusCode(200));
        list(
                "GET /v1/beneficiaries/{id}/barriers/history",
                limit -> get(person.holder().token(), person.at("/barriers/history?limit=" + limit), limit));
        IntStream.range(0, MANY).forEach(day -> {
            plan(person, "MOBILITY", today.plusDays(day));
            done(write(person, "/notes", Map.of("text", "Entretien " + day)));
        });
        for (var path : List.of("/barrier-actions", "/notes")) {
            var token = person.holder().token();
            list("GET /v1/beneficiaries/{id}" + path, limit -> get(token, person.at(path + "?limit=" + limit), limit));
            one("GET /v1/beneficiaries/{id}" + path + "/export", () -> lines(token, person.at(path + "/export"), MANY));
        }
    }

    private Request moved(String verb) {
        var person = with("MOBILITY");
        return write(person, "/barrier-actions/%s/%s".formatted(plan(person, "MOBILITY", today), verb), Map.of());
    }

    private static Request step(String from, String verb) {
        return write(with("MOBILITY:" + from), "/barriers/MOBILITY/" + verb, Map.of());
    }

    private static Request write(Person person, String path, Map<String, ?> body) {
        return post(person.holder().token(), person.at(path), json(body));
    }

    private static Person with(String... barriers) {
        return somebodyWith(barriers).create();
    }
}
