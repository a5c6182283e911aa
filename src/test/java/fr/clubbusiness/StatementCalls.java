package fr.clubbusiness;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.referential.rome.SmallRome;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A call of each operation that does all of its work, with data in its own town. Each list is called with few rows and with many. */
final class StatementCalls extends OperationCalls {
    /** More people than are listed: some of them are hired and no longer in any list. */
    private static final int ALL = 16;

    private static final String OCCUPATION = "G1603";

    private final String adviser = TestTokens.adviser();
    private final String admin = TestTokens.agencyAdmin();
    private final String town = Towns.next();
    private final Member company = Members.aCompany();
    private final Member structure = Members.aStructure(StructureKind.ACI);
    private final List<Person> people = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<String> introduced = new ArrayList<>();

    StatementCalls(StatementLog log) throws SQLException {
        fill(log);
        referential();
        directory();
        people();
        agreements();
        needs();
        matches();
        introductions();
        allocations();
        calendar();
    }

    private void fill(StatementLog log) throws SQLException {
        for (int i = 0; i < ALL; i++) {
            people.add(person());
            needs.add(need());
        }
        for (int i = 0; i < ALL; i++) {
            var introduction = done(proposal(structure.token(), needs.get(i), people.get(i)))
                    .<String>path("id");
            introduced.add(introduction);
            if (i < FEW) {
                done(hired(introduction));
            }
        }
        // There is no need near their homes.
        var far = Towns.nextBetween();
        for (int i = 0; i < MANY; i++) {
            var forgotten =
                    aPerson().heldBy(structure).in(far).targeting(OCCUPATION).create();
            log.run("UPDATE beneficiary SET waiting_since = now() - interval '200 days' WHERE id = '" + forgotten.id()
                    + "'");
        }
        Matching.caughtUp();
    }

    private void referential() {
        one("GET /v1/build", () -> get(adviser, "/v1/build"));
        one("GET /v1/schemas/{name}", () -> get(adviser, "/v1/schemas/need"));
        list("GET /v1/occupations", limit -> get(adviser, "/v1/occupations?q=a&limit=" + limit));
        one("GET /v1/occupations/{romeCode}", () -> get(adviser, "/v1/occupations/" + OCCUPATION));
        list("GET /v1/communes", limit -> get(adviser, "/v1/communes?q=saint&limit=" + limit));
        one(
                "POST /v1/referential/occupations/import",
                () -> post(
                        admin,
                        "/v1/referential/occupations/import?dryRun=true",
                        "application/zip",
                        SmallRome.ofVersion("399").zip()));
        one(
                "POST /v1/referential/communes/import",
                () -> post(
                        admin,
                        "/v1/referential/communes/import?dryRun=true",
                        "text/csv",
                        read("src/main/resources/referential/communes.csv")));
    }

    private void directory() {
        list("GET /v1/companies", limit -> get(adviser, "/v1/companies?limit=" + limit));
        several(
                "GET /v1/companies/export",
                () -> lines(adviser, "/v1/companies/export?q=" + company.siret(), 1),
                () -> lines(adviser, "/v1/companies/export", FEW));
        one("GET /v1/companies/{id}", () -> get(adviser, "/v1/companies/" + company.id()));
        one("POST /v1/companies", () -> post(adviser, "/v1/companies", organisation("createCompany", Sirets.next())));
        one(
                "PUT /v1/companies/{id}",
                () -> put(adviser, "/v1/companies/" + company.id(), organisation("replaceCompany", company.siret())));
        list("GET /v1/structures", limit -> get(adviser, "/v1/structures?limit=" + limit));
        several(
                "GET /v1/structures/export",
                () -> lines(adviser, "/v1/structures/export?q=" + structure.siret(), 1),
                () -> lines(adviser, "/v1/structures/export", 1));
        one("GET /v1/structures/{id}", () -> get(adviser, "/v1/structures/" + structure.id()));
        one(
                "POST /v1/structures",
                () -> post(adviser, "/v1/structures", organisation("createStructure", Sirets.next())));
        one(
                "PUT /v1/structures/{id}",
                () -> put(
                        adviser,
                        "/v1/structures/" + structure.id(),
                        organisation("replaceStructure", structure.siret())));
        for (int i = 0; i < MANY; i++) {
            Members.aCompany();
            Members.aStructure(StructureKind.AI);
        }
    }

    private void people() {
        var one = people.getLast();
        list("GET /v1/beneficiaries", limit -> get(adviser, "/v1/beneficiaries?limit=" + limit));
        list("GET /v1/beneficiaries", limit -> get(structure.token(), "/v1/beneficiaries?limit=" + limit));
        var small = aPerson().create().holder();
        growing(
                "GET /v1/beneficiaries/export",
                () -> lines(small.token(), "/v1/beneficiaries/export", 1),
                () -> lines(structure.token(), "/v1/beneficiaries/export", MANY));
        one("GET /v1/beneficiaries/doubles", () -> get(adviser, "/v1/beneficiaries/doubles", 1));
        one("POST /v1/beneficiaries/doubles/dismiss", () -> {
            var both = List.of(aPerson().named("Paul", "Deuxfois"), aPerson().named("Paul", "Deuxfois"));
            return post(
                    adviser,
                    "/v1/beneficiaries/doubles/dismiss",
                    json(Map.of(
                            "people",
                            both.stream()
                                    .map(alike ->
                                            alike.heldBy(structure).create().id())
                                    .toList())));
        });
        one("GET /v1/beneficiaries/{id}", () -> get(structure.token(), one.at("")));
        one("GET /v1/beneficiaries/{id}/identity", () -> get(structure.token(), one.at("/identity")));
        one("GET /v1/beneficiaries/{id}/sensitive", () -> get(structure.token(), one.at("/sensitive")));
        one(
                "POST /v1/beneficiaries",
                () -> post(
                        structure.token(), "/v1/beneficiaries", json(aPerson().body())));
        one("PUT /v1/beneficiaries/{id}", () -> put(structure.token(), one.at(""), example("replaceBeneficiary")));
        one(
                "PUT /v1/beneficiaries/{id}/identity",
                () -> put(structure.token(), one.at("/identity"), example("replaceBeneficiaryIdentity")));
        one("PUT /v1/beneficiaries/{id}/referent", () -> {
            var request = request(structure.token(), "PUT", one.at("/referent"), _ -> 0, 0);
            request.as().header("If-Match", "*").contentType(JSON).body(json(Map.of()));
            return request;
        });
        one(
                "PUT /v1/beneficiaries/{id}/sensitive",
                () -> put(structure.token(), one.at("/sensitive"), example("replaceBeneficiarySensitive")));
        for (int i = 0; i < MANY; i++) {
            aPerson()
                    .heldBy(structure)
                    .named("Octave", i < FEW ? "Zwarte" : "Quichotte")
                    .create();
        }
        several("POST /v1/beneficiaries/search", () -> search("Zwarte", 1), () -> search("Octave", FEW));
        growing(
                "POST /v1/beneficiaries/import",
                () -> imported("/v1/beneficiaries/import", structure, aPerson().body(), FEW),
                () -> imported("/v1/beneficiaries/import", structure, aPerson().body(), MANY));
    }

    private Request search(String q, int least) {
        var request = post(structure.token(), "/v1/beneficiaries/search", json(Map.of("q", q)));
        return new Request(request.as(), request.method(), request.path(), OperationCalls::items, least);
    }

    private void agreements() {
        var agreed = People.agreement(LocalDate.of(2026, 1, 5));
        one(
                "POST /v1/beneficiaries/{id}/agreement",
                () -> act(aPerson().heldBy(structure).withoutAgreement().create(), "agreement", agreed));
        one("POST /v1/beneficiaries/{id}/withdraw-agreement", () -> act(person(), "withdraw-agreement", Map.of()));
        one("POST /v1/beneficiaries/{id}/pause", () -> act(person(), "pause", Map.of()));
        one("POST /v1/beneficiaries/{id}/leave", () -> act(person(), "leave", Map.of()));
        one("POST /v1/beneficiaries/{id}/resume", () -> {
            var paused = person();
            done(act(paused, "pause", Map.of()));
            return act(paused, "resume", Map.of());
        });
    }

    private Request act(Person person, String step, Map<String, ?> body) {
        return post(structure.token(), person.at("/" + step), json(body));
    }

    private void needs() {
        list("GET /v1/needs", limit -> get(adviser, "/v1/needs?limit=" + limit));
        list("GET /v1/needs", limit -> get(company.token(), "/v1/needs?limit=" + limit));
        var small = aNeed().create();
        several(
                "GET /v1/needs/export",
                () -> lines(small.poster().token(), "/v1/needs/export", 1),
                () -> lines(company.token(), "/v1/needs/export", MANY));
        one("GET /v1/needs/{id}", () -> get(company.token(), at(needs.getLast(), "")));
        one("POST /v1/needs", () -> post(signedIn().token(), "/v1/needs", json(aNeed().body())));
        one("PUT /v1/needs/{id}", () -> {
            var need = anothersNeed();
            return put(
                    need.poster().token(),
                    at(need, ""),
                    json(aNeed().positions(2).body()));
        });
        one("POST /v1/needs/{id}/withdraw", () -> withdrawn(anothersNeed()));
        one("POST /v1/needs/{id}/open", () -> {
            var need = anothersNeed();
            done(withdrawn(need));
            return post(need.poster().token(), at(need, "/open"), json(Map.of()));
        });
        growing(
                "POST /v1/needs/import",
                () -> imported("/v1/needs/import", signedIn(), aNeed().body(), FEW),
                () -> imported("/v1/needs/import", signedIn(), aNeed().body(), MANY));
        one("GET /v1/needs/use", () -> get(adviser, "/v1/needs/use?employerId=" + company.id()));
    }

    /** A company that has signed in before: one day's requests are more than one employer may send. */
    private static Member signedIn() {
        var member = Members.aCompany();
        done(get(member.token(), "/v1/needs"));
        return member;
    }

    private Request withdrawn(Need need) {
        return post(need.poster().token(), at(need, "/withdraw"), json(Map.of("reason", "Le chantier est reporté.")));
    }

    private void matches() {
        var need = needs.getLast();
        for (var reader : List.of(adviser, structure.token(), company.token())) {
            list(
                    "GET /v1/needs/{id}/matches",
                    limit -> get(reader, at(need, "/matches?include=TO_LIFT&limit=" + limit)));
        }
        one(
                "GET /v1/needs/{id}/matches/{beneficiaryId}",
                () -> get(adviser, at(need, "/matches/" + people.getLast().id())));
        list(
                "GET /v1/beneficiaries/{id}/matches",
                limit -> get(adviser, people.getLast().at("/matches?limit=" + limit)));
        one("GET /v1/matching/index", () -> get(adviser, "/v1/matching/index"));
        one("POST /v1/matching/index/rebuild", () -> post(admin, "/v1/matching/index/rebuild", json(Map.of())));
        one("GET /v1/matching/exposure", () -> get(adviser, "/v1/matching/exposure"));
        list(
                "GET /v1/matching/exposure/forgotten",
                limit -> get(adviser, "/v1/matching/exposure/forgotten?limit=" + limit));
    }

    private void introductions() {
        for (var reader : List.of(adviser, structure.token(), company.token())) {
            list("GET /v1/introductions", limit -> get(reader, "/v1/introductions?limit=" + limit));
            one("GET /v1/introductions/{id}", () -> get(reader, introduction(introduced.getFirst(), "")));
        }
        one("POST /v1/introductions", () -> proposal(structure.token()));
        one(
                "POST /v1/introductions/{id}/share",
                () -> step(
                        structure,
                        proposed(),
                        "share",
                        Map.of("agreementOn", Needs.today().toString(), "agreementMeans", "ORAL")));
        one(
                "POST /v1/introductions/{id}/postpone",
                () -> step(
                        structure,
                        proposed(),
                        "postpone",
                        Map.of("until", Needs.today().plusDays(20).toString())));
        one(
                "POST /v1/introductions/{id}/decline",
                () -> step(company, shared(), "decline", Map.of("reason", "SCHEDULE_OR_JOURNEY")));
        one("POST /v1/introductions/{id}/withdraw", () -> step(structure, shared(), "withdraw", Map.of()));
        one(
                "POST /v1/introductions/{id}/interview",
                () -> step(
                        company,
                        shared(),
                        "interview",
                        Map.of(
                                "at",
                                Needs.today().plusDays(3) + "T09:00:00Z",
                                "place",
                                "Nanterre",
                                "format",
                                "ON_SITE")));
        one(
                "POST /v1/introductions/{id}/trial",
                () -> step(
                        company,
                        shared(),
                        "trial",
                        Map.of(
                                "kind",
                                "PMSMP",
                                "from",
                                Needs.today().plusDays(2).toString(),
                                "to",
                                Needs.today().plusDays(6).toString(),
                                "object",
                                "START_RECRUITMENT")));
        one("POST /v1/introductions/{id}/hire", () -> hired(shared()));
        one("POST /v1/introductions/{id}/hire-dates", () -> {
            var introduction = shared();
            done(hired(introduction));
            var dates = Map.of(
                    "startDate", Needs.today().plusDays(30).toString(),
                    "endDate", Needs.today().plusDays(120).toString());
            return step(company, introduction, "hire-dates", dates);
        });
        one("POST /v1/introductions/{id}/cancel", () -> {
            var introduction = shared();
            done(hired(introduction));
            return step(company, introduction, "cancel", Map.of("reason", "BEFORE_START"));
        });
    }

    private void allocations() {
        several(
                "GET /v1/allocations",
                () -> get(adviser, "/v1/allocations?limit=1", 1),
                () -> get(adviser, "/v1/allocations?limit=3", 3));
        one("POST /v1/allocations", () -> allocation(aNeed().in(town).create()));
        var over = needs.getLast();
        var one = allocated(aNeed().in(town).create());
        var all = allocated(over);
        allocated(over);
        one("GET /v1/allocations/{id}", () -> get(adviser, all));
        list("GET /v1/allocations/{id}/pairs", limit -> get(adviser, all + "/pairs?limit=" + limit));
        list("GET /v1/allocations/{id}/left-out", limit -> get(adviser, one + "/left-out?of=PEOPLE&limit=" + limit));
        one("POST /v1/allocations/{id}/introductions", () -> {
            var fresh = allocated(aNeed().in(town).create());
            return post(adviser, fresh + "/introductions", json(Map.of("all", true)));
        });
    }

    private void calendar() {
        one("POST /v1/calendar", () -> post(Members.aCompany().token(), "/v1/calendar", new byte[0]));
        several(
                "GET /v1/calendar",
                () -> get(withCalendars(1).token(), "/v1/calendar", 1),
                () -> get(withCalendars(5).token(), "/v1/calendar", 5));
        one("DELETE /v1/calendar/{id}", () -> {
            var member = Members.aCompany();
            String id = done(post(member.token(), "/v1/calendar", new byte[0])).path("id");
            return request(member.token(), "DELETE", "/v1/calendar/" + id, _ -> 0, 0);
        });
        several("GET /v1/calendar/{token}.ics", () -> read(withCalendars(0), 0), () -> read(company, MANY));
    }

    private Member withCalendars(int count) {
        var member = Members.aCompany();
        for (int i = 0; i < count; i++) {
            done(post(member.token(), "/v1/calendar", new byte[0]));
        }
        return member;
    }

    /** A calendar of this member, with at least this number of entries. */
    private Request read(Member member, int least) {
        String address = done(post(member.token(), "/v1/calendar", new byte[0])).path("address");
        return new Request(
                given(), "GET", address, answer -> answer.asString().split("BEGIN:VEVENT", -1).length - 1, least);
    }

    private Person person() {
        return aPerson().heldBy(structure).in(town).targeting(OCCUPATION).create();
    }

    private Need need() {
        return posted(company);
    }

    private Need anothersNeed() {
        return posted(signedIn());
    }

    private Need posted(Member by) {
        var line = aNeed().forOccupation(OCCUPATION).in(town).with("employerId", by.id());
        var created = done(post(adviser, "/v1/needs", json(line.body())));
        return new Need(created.path("id"), created.path("reference"), by);
    }

    private Request allocation(Need need) {
        Matching.caughtUp();
        return post(
                adviser,
                "/v1/allocations",
                json(Map.of("mode", "MOST_PLACED", "companyId", need.poster().id())));
    }

    private String allocated(Need need) {
        return "/v1/allocations/" + done(allocation(need)).path("id");
    }

    private Request proposal(String by) {
        return proposal(by, need(), person());
    }

    private static Request proposal(String by, Need need, Person person) {
        return post(by, "/v1/introductions", json(Map.of("needId", need.id(), "beneficiaryId", person.id())));
    }

    /** Proposed by an adviser: it waits for the structure. */
    private String proposed() {
        return done(proposal(adviser)).path("id");
    }

    private String shared() {
        return done(proposal(structure.token())).path("id");
    }

    private Request hired(String introduction) {
        var start = Needs.today().plusDays(14);
        var contract = Map.of(
                "employer",
                "COMPANY",
                "contractType",
                "CDD",
                "startDate",
                start.toString(),
                "endDate",
                start.plusMonths(3).toString(),
                "weeklyHours",
                35);
        return step(company, introduction, "hire", contract);
    }

    private static Request step(Member by, String introduction, String step, Map<String, ?> body) {
        return post(by.token(), introduction(introduction, "/" + step), json(body));
    }

    private static String introduction(String id, String suffix) {
        return "/v1/introductions/" + id + suffix;
    }

    private static String at(Need need, String suffix) {
        return "/v1/needs/" + need.id() + suffix;
    }

    private static Request imported(String path, Member by, Map<String, Object> line, int rows) {
        var body = String.join("\n", Collections.nCopies(rows, new String(json(line), StandardCharsets.UTF_8)));
        var request = post(by.token(), path, LINES, body.getBytes(StandardCharsets.UTF_8));
        return new Request(request.as(), request.method(), request.path(), answer -> answer.path("created"), rows);
    }
}
