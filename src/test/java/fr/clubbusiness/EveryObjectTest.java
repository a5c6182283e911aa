package fr.clubbusiness;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.accompaniment.Links;
import fr.clubbusiness.accompaniment.Transfers;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.catalogue.BoughtServices;
import fr.clubbusiness.catalogue.Offers;
import fr.clubbusiness.clause.Clauses;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.commitment.label.LabelRows;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.document.Documents;
import fr.clubbusiness.document.file.TestFiles;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.immersion.Placements;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.membership.JoinRows;
import fr.clubbusiness.membership.applications.Applications;
import fr.clubbusiness.pathway.PathwayRequests;
import fr.clubbusiness.privacy.Rights;
import fr.clubbusiness.purpose.Limits;
import fr.clubbusiness.task.TaskRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every operation about one thing, as each role of another organisation and of another club, and as the same user of the same organisation in
 * another club, by its id and by its short reference. The answer is
 * that of a thing that does not exist, byte for byte. The operations are those of the document: a new one is called too, and one about a kind of thing
 * that is not here fails.
 */
@QuarkusTest
class EveryObjectTest {
    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final String NOTHING_EITHER = "00000000-0000-7000-8000-000000000001";

    /** What structures read of an open need of their club ({@code Access.Scope.OPEN}). */
    private static final Set<String> OPEN_TO_STRUCTURES =
            Set.of("GET /v1/needs/{}", "GET /v1/needs/{}/matches", "GET /v1/needs/{}/matches/{}");

    /** A thing of the club that is not open, under the names by which it is called. */
    private record Thing(String path, List<String> names, boolean open) {
        Thing(String path, List<String> names) {
            this(path, names, false);
        }
    }

    /** Published forms of imports, occupations and services, the sections of a workbench, and quarters: they have the same names for everybody. */
    private static final Set<String> PUBLIC = Set.of(
            "/v1/schemas/{name}",
            "/v1/occupations/{romeCode}",
            // Public services, which all who accompany people read; those of another club in ServiceSearchTest.
            "/v1/services/{id}",
            "/v1/workbench/{section}",
            "/v1/exits/{quarter}",
            "/v1/exits/{quarter}/export");

    @Test
    void every_kind_of_thing_in_the_document_is_called() {
        var kinds = things(Members.aCompany(), Members.aPartner(), PathwayRequests.somebodyWithAPath()).stream()
                .map(Thing::path)
                .collect(Collectors.toSet());
        assertThat(operations().keySet().stream()
                        .map(operation -> operation.substring(operation.indexOf(' ') + 1))
                        .filter(path -> !PUBLIC.contains(path))
                        .filter(path -> kinds.stream().noneMatch(kind -> path.startsWith(kind + "/{"))))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_is_anothers_answers_as_if_it_were_not_there() throws SQLException {
        var company = Members.aCompany();
        var partner = Members.aPartner();
        var person = PathwayRequests.somebodyWithAPath();
        var things = things(company, partner, person);
        var callers = new TreeMap<String, String>();
        callers.put("company of the club", Members.aCompany().token());
        callers.put(
                "structure of the club", Members.aStructure(StructureKind.EI).token());
        callers.put("partner of the club", Members.aPartner().token());
        var elsewhere = AnotherClub.found();
        elsewhere.tokens().forEach((role, token) -> callers.put(role + " of another club", token));
        callers.put("the same company in another club", elsewhere.admits(company, AnotherClub.Kind.COMPANY));
        callers.put(
                "the same structure in another club", elsewhere.admits(person.holder(), AnotherClub.Kind.STRUCTURE));
        callers.put("the same partner in another club", elsewhere.admits(partner, AnotherClub.Kind.PARTNER));
        return operations().entrySet().stream()
                .flatMap(operation -> things.stream()
                        .filter(thing -> operation.getKey().contains(" " + thing.path() + "/{"))
                        .flatMap(thing -> thing.names().stream()
                                .flatMap(name -> callers.entrySet().stream()
                                        .filter(caller -> !(thing.open()
                                                && caller.getKey().equals("structure of the club")
                                                && OPEN_TO_STRUCTURES.contains(
                                                        operation.getKey().replaceAll("\\{[^}]+}", "{}"))))
                                        .map(caller -> DynamicTest.dynamicTest(
                                                caller.getKey() + ": " + operation.getKey() + " " + name,
                                                () -> check(
                                                        operation.getKey(),
                                                        operation.getValue(),
                                                        name,
                                                        caller.getValue()))))));
    }

    private void check(String operation, String id, String name, String token) {
        var theirs = send(operation, id, name, token);
        var nothing = send(operation, id, NOTHING, token);
        assertThat(theirs.statusCode()).as(operation).isIn(403, 404).isEqualTo(nothing.statusCode());
        assertThat(withoutNames(theirs, name)).isEqualTo(withoutNames(nothing, NOTHING));
        assertThat(theirs.headers().asList().stream()
                        .map(Header::getName)
                        .sorted()
                        .toList())
                .isEqualTo(nothing.headers().asList().stream()
                        .map(Header::getName)
                        .sorted()
                        .toList());
    }

    /** The body without the address that was called and the number of the request. */
    private static String withoutNames(Response answer, String name) {
        return answer.asString().replace(name, "…").replaceAll("\"requestId\": ?\"[^\"]*\"", "");
    }

    private static Response send(String operation, String id, String name, String token) {
        var space = operation.indexOf(' ');
        var method = operation.substring(0, space);
        var request = given().auth()
                .oauth2(token)
                .header("Purpose", "Verification des droits")
                .redirects()
                .follow(false);
        if (!method.equals("GET")) {
            request.header("If-Match", "*");
            if (operation.startsWith("POST") && operation.endsWith("/documents")) {
                request.header("Content-Type", Documents.FORM).body(Documents.form("a.pdf", TestFiles.pdf("a")));
            } else {
                request.contentType("application/json").body(body(id));
            }
        }
        return request.request(
                Method.valueOf(method),
                operation
                        .substring(space + 1)
                        .replaceFirst("\\{[^}]+}", name)
                        .replace("{barrier}", "MOBILITY") // an unknown code would answer for everybody alike
                        .replaceAll("\\{[^}]+}", NOTHING_EITHER));
    }

    /** The body of the operation's example, so that only the thing can be refused. */
    private static byte[] body(String operationId) {
        try (var files = Files.list(Path.of("openapi/examples"))) {
            var example = files.filter(file -> file.getFileName().toString().startsWith(operationId + ".request"))
                    .sorted()
                    .findFirst();
            return example.isPresent() ? Files.readAllBytes(example.get()) : new byte[] {'{', '}'};
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** One of each kind, of organisations that none of the callers acts for in this club. */
    private static List<Thing> things(Members.Member company, Members.Member partner, Person person) {
        var need = aNeed().postedBy(company).create();
        var draft = aNeed().postedBy(company).with("open", false).create();
        var introduction = Introductions.shared(
                aNeed().postedBy(company).create(), aPerson().targeting("G1603").create());
        var allocation = created(
                TestTokens.adviser(),
                "/v1/allocations",
                "{\"mode\": \"STABLE\", \"companyId\": \"%s\"}".formatted(company.id()));
        var feed = created(company.token(), "/v1/calendar", "{}");
        var things = new ArrayList<Thing>();
        things.add(new Thing("/v1/companies", List.of(company.id(), company.reference())));
        things.add(new Thing(
                "/v1/structures", List.of(person.holder().id(), person.holder().reference())));
        things.add(new Thing("/v1/partners", List.of(partner.id(), partner.reference())));
        things.add(new Thing("/v1/beneficiaries", List.of(person.id(), person.reference())));
        things.add(new Thing("/v1/needs", List.of(need.id(), need.reference()), true));
        things.add(new Thing("/v1/needs", List.of(draft.id(), draft.reference())));
        things.add(new Thing(
                "/v1/introductions",
                List.of(
                        introduction,
                        Introductions.read(company.token(), introduction)
                                .extract()
                                .path("reference"))));
        var task = TaskRows.open(
                "CALL_STRUCTURE", "INTRODUCTION", introduction, person.holder().id());
        things.add(new Thing("/v1/tasks", List.of(task.id(), task.reference())));
        var contract = Employments.signedByCompany(
                TestTokens.adviser(),
                company,
                person,
                Employments.today(),
                Employments.today().plusMonths(3));
        things.add(new Thing(
                "/v1/employments",
                List.of(
                        contract,
                        Employments.read(person.holder().token(), contract)
                                .extract()
                                .path("reference"))));
        things.add(new Thing(
                "/v1/documents",
                List.of(Documents.attached(
                        Documents.as(company.token()),
                        "/v1/employments/" + contract,
                        "a.pdf",
                        TestFiles.pdf("contrat")))));
        var right = Rights.received(person, "ACCESS");
        things.add(new Thing("/v1/rights-requests", List.of(right, Rights.reference(person, right))));
        things.add(new Thing("/v1/organisations", List.of(company.id(), company.reference())));
        String member =
                given().auth().oauth2(company.token()).get("/v1/members").path("items[0].id");
        things.add(new Thing("/v1/members", List.of(member)));
        var request = JoinRows.submitted();
        var application = Applications.of(company, "company", "needs:read");
        things.add(new Thing("/v1/partner-applications", List.of(application.id(), application.reference())));
        var engagement = Engagements.taken(company, aPerson().create().holder());
        things.add(new Thing("/v1/commitments", List.of(engagement.id(), engagement.reference())));
        things.add(new Thing("/v1/labels", List.of(LabelRows.withdrawn(company.id()))));
        var immersion = Placements.prepared();
        things.add(new Thing("/v1/immersions", List.of(immersion.id(), immersion.reference())));
        var place = Placements.drafted(company, Placements.place());
        things.add(new Thing("/v1/immersion-places", List.of(place.id(), place.reference())));
        var event = Events.draft(TestTokens.adviser(), Events.body(5));
        things.add(new Thing("/v1/events", List.of(event.id(), event.reference())));
        things.add(new Thing("/v1/public/events", List.of(event.id())));
        things.addAll(traded(company, person.holder()));
        var clauses = Clauses.running(TestTokens.adviser());
        var participation = Clauses.approvedMonthsAgo(clauses, Clauses.aLender(TestTokens.adviser()), 2);
        things.add(new Thing("/v1/clause-markets", List.of(clauses.market(), clauses.reference())));
        things.add(new Thing("/v1/clause-participations", List.of(participation.id())));
        things.add(new Thing("/v1/clause-lines", List.of(Clauses.declared(participation, Clauses.month(1), 7))));
        things.add(new Thing("/v1/membership-requests", List.of(request.id(), request.reference())));
        things.add(new Thing(
                "/v1/transfers", List.of(Transfers.offered(aPerson().create(), Members.aStructure(StructureKind.ML)))));
        things.add(new Thing(
                "/v1/co-accompanied",
                List.of(Links.started(aPerson().create(), Members.aStructure(StructureKind.ML)))));
        things.add(new Thing("/v1/purpose-limits", List.of(Limits.colleague())));
        things.add(new Thing("/v1/allocations", List.of(allocation)));
        things.add(new Thing("/v1/calendar", List.of(feed)));
        return things;
    }

    /** An offer of the structure, a purchase of the company, and the answer of the one to the other. */
    private static List<Thing> traded(Members.Member company, Members.Member structure) {
        var seller = Members.aStructure(StructureKind.EI);
        var draft = Offers.draft(structure);
        // Where no other test offers anything.
        Offers.published(seller, Offers.with("area", Map.of("kind", "COMMUNES", "communes", List.of("92019"))));
        var purchase = BoughtServices.sent(company, TestTokens.adviser(), BoughtServices.with("communeCode", "92019"));
        return List.of(
                new Thing("/v1/offers", List.of(draft.id(), draft.reference())),
                new Thing("/v1/purchases", List.of(purchase.id(), purchase.reference())),
                new Thing("/v1/answers", List.of(BoughtServices.answerOf(seller))));
    }

    private static String created(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The operations about one thing, each with its name in the document. */
    private static Map<String, String> operations() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        var operations = new TreeMap<String, String>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (path.contains("/{")
                    && operation instanceof Map<?, ?> described
                    && described.get("operationId") != null) {
                operations.put(
                        method.toUpperCase(Locale.ROOT) + " " + path,
                        Objects.requireNonNull(described.get("operationId")).toString());
            }
        }));
        return operations;
    }
}
