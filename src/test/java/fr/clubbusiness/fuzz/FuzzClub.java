package fr.clubbusiness.fuzz;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.Sirets;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.accompaniment.Links;
import fr.clubbusiness.accompaniment.Transfers;
import fr.clubbusiness.beneficiary.People;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.catalogue.BoughtServices;
import fr.clubbusiness.catalogue.Offers;
import fr.clubbusiness.clause.Clauses;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.commitment.label.LabelRows;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.document.Documents;
import fr.clubbusiness.document.file.TestFiles;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.employment.FollowUps;
import fr.clubbusiness.employment.exits.FrozenQuarters;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.meeting.Meetings;
import fr.clubbusiness.event.registration.Seats;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.immersion.Placements;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.localservice.LocalServices;
import fr.clubbusiness.membership.JoinRows;
import fr.clubbusiness.membership.applications.Applications;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.pathway.PathwayRequests;
import fr.clubbusiness.privacy.Rights;
import fr.clubbusiness.purpose.Limits;
import fr.clubbusiness.task.TaskRows;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A club of the fuzz's own, so that it may spoil everything in it, and things in every state: those just made are found first. Only an adviser posts
 * needs, because an employer may post few.
 */
final class FuzzClub {
    private final Map<String, String> tokens;
    private final Map<String, List<Thing>> things = new HashMap<>();
    private final Thing company;
    private final Thing structure;
    private int made;

    /**
     * Something that an address names.
     *
     * @param tokens of those whose it is, by their role
     * @param parts what the rest of an address names, by its parameter
     */
    record Thing(String id, String reference, Map<String, String> tokens, Map<String, String> parts) {
        Thing(String id, String reference, Map<String, String> tokens) {
            this(id, reference, tokens, Map.of());
        }
    }

    private FuzzClub(Map<String, String> tokens) {
        this.tokens = tokens;
        company = own("companies", "company");
        structure = own("structures", "structure");
        own("partners", "partner");
        another("companies", "company", "\"nafCode\": \"8121Z\"");
        another("structures", "structure", "\"kind\": \"EI\", \"prescriber\": \"NO\"");
        things.put("others", List.of(other()));
    }

    /** Founds it, with a second company and a second structure. */
    static FuzzClub found() throws SQLException {
        var club = new FuzzClub(AnotherClub.found().tokens());
        FrozenQuarters.freeze(club.structure.id(), "2026-Q3");
        return club;
    }

    String token(String role) {
        return Objects.requireNonNull(tokens.get(role), role);
    }

    String companyId() {
        return company.id();
    }

    /** The things of a kind, or in a state; those made last stand last. */
    List<Thing> things(String kind) {
        return things.getOrDefault(kind, List.of());
    }

    /** Things of each kind and in each state, so that each operation finds one that it can change. */
    void replenish() {
        var free = person();
        add("people", "beneficiaries", free);
        var paused = person();
        post(structure, "/v1/beneficiaries/" + paused.id() + "/pause", Map.of());
        add("paused", "beneficiaries", paused);
        add("spare", "beneficiaries", person());
        var withdrawn = need();
        post(company, "/v1/needs/" + withdrawn.id() + "/withdraw", Map.of());
        add("withdrawn", "needs", withdrawn);
        add("proposed", "introductions", introduction(token("adviser")));
        add("unasked", "introductions", introduction(token("adviser")));
        var asked = introduction(token("adviser"));
        post(structure, "/v1/introductions/" + asked.id() + "/ask", Map.of("channel", "LETTER"));
        add("asked", "introductions", asked);
        // Five operations end or move them.
        for (int i = 0; i < 4; i++) {
            add("shared", "introductions", introduction(structure.tokens().get("structure")));
        }
        var hired = introduction(structure.tokens().get("structure"));
        post(company, "/v1/introductions/" + hired.id() + "/hire", Introductions.contract());
        add("hired", "introductions", hired);
        add("open", "needs", need());
        add("tasks", "tasks", task(free));
        add("tasks", "tasks", task(paused));
        add("passes", "beneficiaries", pass());
        add("passes", "beneficiaries", pass());
        add("moved", "beneficiaries", moved(pass()));
        add("diagnosed", "beneficiaries", diagnosed(person()));
        add("proven", "beneficiaries", diagnosed(person()));
        documents();
        placements();
        add("toLift", "beneficiaries", path(""));
        add("underWay", "beneficiaries", path("start"));
        add("lifted", "beneficiaries", path("lift"));
        add("co-accompanied", "co-accompanied", link(other(), structure));
        var linked = person();
        var parts = Map.of("linkId", link(asTheirStructure(linked), other()).id());
        add("linked", "beneficiaries", new Thing(linked.id(), linked.reference(), linked.tokens(), parts));
        // Of the same name, and only the last ones: both are drawn together.
        things.put("one", List.of(person()));
        things.put("double", List.of(person()));
        things.put("kept", List.of(person()));
        things.put("joined", List.of(person()));
        add("transfers", "transfers", transfer(structure));
        add("offered", "transfers", transfer(other()));
        add("purpose-limits", "purpose-limits", limit());
        var service = LocalServices.some(token("agency-admin"));
        add("services", "services", new Thing(service, service, Map.of()));
        add("signed", "employments", employment());
        add("started", "employments", started());
        var followed = started();
        FollowUps.ask(followed.id(), "EMPLOYER");
        add("followed", "employments", followed);
        add("rights-requests", "rights-requests", right("RECTIFICATION"));
        add("rights-requests", "rights-requests", right("RESTRICTION"));
        add("access", "rights-requests", right("ACCESS"));
        add("explained", "rights-requests", right("EXPLANATION"));
        var restricted = right("RESTRICTION");
        post(structure, "/v1/rights-requests/" + restricted.id() + "/done", Map.of());
        add("restricted", "rights-requests", restricted);
        add("leaving", "organisations", leaver());
        colleague();
        add("submitted", "membership-requests", membershipRequest());
        add("submitted", "membership-requests", membershipRequest());
        add("stopping", "partner-applications", application());
        add("running", "partner-applications", application());
        engagements();
        clauses();
        add("drafted", "events", event());
        add("drafted", "events", event());
        add("announced", "events", announced());
        add("begun", "events", begun());
        add("registered", "events", registered(announced()));
        add("registered", "events", registered(announced()));
        add("excused", "events", registered(announced()));
        var seen = registered(announced());
        Events.begin(new Events.Announced(seen.id(), seen.reference()));
        add("seen", "events", seen);
        add("public", "public", open());
        add("hall", "events", hall(false));
        add("timetabled", "events", hall(true));
        add("timetabled", "events", hall(true));
        add("meeting", "events", met());
        offers();
        purchases();
        allocation();
        calendar();
        made++;
    }

    private Thing need() {
        var body = new HashMap<>(Needs.aNeed().positions(1 + made % 2).body());
        body.put("employerId", company.id());
        return thing(sent(token("adviser"), "/v1/needs", body), company.tokens());
    }

    private Thing person() {
        var body = new HashMap<>(People.aPerson()
                .targeting("G1603", "K2204")
                .with("eligibilityCriteria", List.of("RSA"))
                // As in the examples: a lifted barrier then proposes what they decline.
                .with("maxJourneyMinutes", 75)
                .body());
        body.put("lastName", "Martin" + "abcdefghij".charAt(made % 10) + "klmnopqrst".charAt(made / 10 % 10));
        return thing(sent(structure.tokens().get("structure"), "/v1/beneficiaries", body), structure.tokens());
    }

    private Thing pass() {
        var person = person();
        IaeRequests.withPass(asTheirStructure(person), Needs.today().minusDays(600));
        return person;
    }

    /** With a suspension and a prolongation to cancel. */
    private Thing moved(Thing person) {
        var of = asTheirStructure(person);
        var parts = IaeRequests.moved(of, Needs.today().minusDays(600));
        return new Thing(person.id(), person.reference(), person.tokens(), parts);
    }

    private Thing diagnosed(Thing person) {
        var diagnosis = IaeRequests.diagnosed(asTheirStructure(person), Needs.today());
        return new Thing(person.id(), person.reference(), person.tokens(), Map.of("diagnosisId", diagnosis));
    }

    /** Of a contract and of a diagnosis, which go one by one. */
    private void documents() {
        var token = Objects.requireNonNull(structure.tokens().get("structure"));
        for (int i = 0; i < 3; i++) {
            var contract = "/v1/employments/" + employment().id();
            var person = diagnosed(person());
            var diagnosis = "/v1/beneficiaries/" + person.id() + "/diagnoses/"
                    + Objects.requireNonNull(person.parts()).get("diagnosisId");
            for (var subject : List.of(contract, diagnosis)) {
                var id = Documents.attached(Documents.as(token), subject, i + ".pdf", TestFiles.pdf(subject));
                add("documents", "documents", new Thing(id, id, structure.tokens()));
            }
        }
    }

    /** Somebody whose mobility is to be lifted, with an action on it unless no step was taken. */
    private Thing path(String step) {
        var person = person();
        var of = asTheirStructure(person);
        PathwayRequests.withBarrier(of, "MOBILITY");
        var parts = new HashMap<>(Map.of("barrier", "MOBILITY"));
        if (!step.isEmpty()) {
            parts.put("actionId", PathwayRequests.plan(of, "MOBILITY", Needs.today()));
            PathwayRequests.step(of, "MOBILITY", step).statusCode(200);
        }
        return new Thing(person.id(), person.reference(), person.tokens(), parts);
    }

    private Person asTheirStructure(Thing person) {
        var token = Objects.requireNonNull(structure.tokens().get("structure"));
        return new Person(
                person.id(), person.reference(), new Member(structure.id(), structure.reference(), "", token));
    }

    private Thing introduction(@Nullable String by) {
        var both = new HashMap<>(company.tokens());
        both.putAll(structure.tokens());
        var body = Map.of("needId", need().id(), "beneficiaryId", person().id());
        return thing(sent(by, "/v1/introductions", body), both);
    }

    private Thing task(Thing about) {
        var task = TaskRows.open("CALL_PERSON", "BENEFICIARY", about.id(), structure.id());
        return new Thing(task.id(), task.reference(), structure.tokens());
    }

    /** An offer that the club's structure got from another one, or made. */
    private Thing transfer(Thing by) {
        var isOwn = by.id().equals(structure.id());
        var holder = new Member(by.id(), by.reference(), "", token(by));
        var person = People.aPerson().heldBy(holder).create();
        var id = Transfers.offered(person, new Member((isOwn ? other() : structure).id(), "", "", ""));
        return new Thing(id, id, structure.tokens());
    }

    /** Somebody of this structure, whom the other one accompanies in second. */
    private static Thing link(Thing of, Thing second) {
        var holder = new Member(of.id(), of.reference(), "", token(of));
        return link(People.aPerson().heldBy(holder).create(), second);
    }

    private static Thing link(Person person, Thing second) {
        var id = Links.started(person, new Member(second.id(), "", "", ""));
        return new Thing(id, id, second.tokens());
    }

    private Thing other() {
        return things("structures").get(1);
    }

    private static String token(Thing of) {
        return Objects.requireNonNull(of.tokens().get("structure"));
    }

    /** Of somebody who never signs in, so that nothing is bounded by what is drawn. */
    private Thing limit() {
        var colleague = Limits.colleagueIn(company.id());
        Limits.raise(token("agency-admin"), Limits.path(colleague), 60).statusCode(200);
        return new Thing(colleague, colleague, Map.of());
    }

    /** A CDDI that has lasted for some days, of somebody new. */
    private Thing employment() {
        var contract = Employments.contract(
                person().id(),
                "CDDI",
                Needs.today().minusDays(20),
                Needs.today().plusMonths(6),
                26);
        return thing(sent(structure.tokens().get("structure"), "/v1/employments", contract), structure.tokens());
    }

    /** A right that somebody new exercises. */
    private Thing right(String right) {
        var body = Rights.body(asTheirStructure(person()), right);
        return thing(sent(structure.tokens().get("structure"), "/v1/rights-requests", body), structure.tokens());
    }

    private Thing started() {
        var started = employment();
        post(structure, "/v1/employments/" + started.id() + "/start", Map.of());
        return started;
    }

    /** An organisation of its own, that nothing else needs. */
    private Thing leaver() {
        var siret = Sirets.next();
        var body = """
                {"siret": "%s", "name": "Départ %1$s", "nafCode": "8121Z", "communeCode": "78646", "contactEmail": "contact@depart.example"}
                """.formatted(siret);
        var own = Map.of("company", TestTokens.of("company-" + siret, siret, "company"));
        return thing(sent(token("adviser"), "/v1/companies", body), own);
    }

    private void colleague() {
        var email = "ada-" + made + "@atelier.example";
        var invited = send(
                company.tokens().get("company"),
                "/v1/members",
                Map.of("email", email, "firstName", "Ada", "lastName", "Martin"));
        if (invited.statusCode() == 201) {
            add("members", "members", new Thing(invited.path("id"), invited.path("id"), company.tokens()));
        }
    }

    private Thing membershipRequest() {
        var request = JoinRows.submittedBeside(company.id());
        return new Thing(request.id(), request.reference(), Map.of());
    }

    /** A program of the club's company. */
    private Thing application() {
        var token = Objects.requireNonNull(company.tokens().get("company"));
        var owner = new Member(company.id(), company.reference(), "", token);
        var made = Applications.of(token("agency-admin"), owner, "company", "needs:read");
        return new Thing(made.id(), made.reference(), company.tokens());
    }

    /** A draft of the club's structure. */
    private Thing event() {
        return thing(sent(structure.tokens().get("structure"), "/v1/events", Events.body(20)), structure.tokens());
    }

    private Thing announced() {
        var event = event();
        sent(token("adviser"), "/v1/events/" + event.id() + "/publish", Map.of());
        return event;
    }

    /** With somebody of the club's company. */
    private Thing registered(Thing event) {
        var token = Objects.requireNonNull(company.tokens().get("company"));
        var id = Seats.registered(token, new Events.Announced(event.id(), event.reference()));
        return new Thing(event.id(), event.reference(), event.tokens(), Map.of("registrationId", id));
    }

    private Thing open() {
        var body = Events.body(20);
        body.put("audience", "PUBLIC");
        var event = Events.announced(token("adviser"), body);
        return new Thing(event.id(), event.reference(), Map.of());
    }

    /** A speed meeting of the club's company and structure, with its timetable or without. */
    private Thing hall(boolean planned) {
        var event = Meetings.announced(token("adviser"));
        var companySeat =
                Seats.registered(Objects.requireNonNull(company.tokens().get("company")), event);
        var structureToken = Objects.requireNonNull(structure.tokens().get("structure"));
        Seats.registered(structureToken, event);
        Seats.registered(structureToken, event);
        if (planned) {
            Meetings.compute(token("adviser"), event, Meetings.plan(2, 1)).statusCode(200);
        }
        var tokens = new HashMap<>(company.tokens());
        tokens.putAll(structure.tokens());
        return new Thing(event.id(), event.reference(), tokens, Map.of("registrationId", companySeat));
    }

    /** One whose first meeting began. */
    private Thing met() {
        var hall = hall(true);
        var event = new Events.Announced(hall.id(), hall.reference());
        String meeting = Meetings.read(token("adviser"), event).extract().path("rounds[0].meetings[0].id");
        Meetings.begin(event, 1);
        return new Thing(
                hall.id(), hall.reference(), hall.tokens(), Map.of("meetingId", Objects.requireNonNull(meeting)));
    }

    private Thing begun() {
        var event = announced();
        Events.begin(new Events.Announced(event.id(), event.reference()));
        return event;
    }

    /** Whoever answers for the programs of the club's company. */
    String contact() {
        return Applications.contactOf(
                company.id(), Objects.requireNonNull(company.tokens().get("company")));
    }

    /** Some to take, to withdraw and to answer, a company that kept enough for a label, and one with a label. */
    private void engagements() {
        var offerer = Map.of("company", token("company"), "structure", token(structure));
        for (int i = 0; i < 3; i++) {
            add(
                    "engaged",
                    "commitments",
                    thing(sent(token("company"), "/v1/commitments", Engagements.visits(9)), offerer));
        }
        var taken = thing(sent(token("company"), "/v1/commitments", Engagements.visits(1)), offerer);
        post(structure, "/v1/commitments/" + taken.id() + "/take", Map.of("quantity", 1));
        add("toAnswer", "commitments", taken);
        things.put("keepers", List.of(keeper()));
        var label = LabelRows.granted(leaver().id());
        add("labelled", "labels", new Thing(label, label, Map.of()));
    }

    /** Markets to start and running ones, people to approve, and hours in each state, with a holder and a structure of their own. */
    private void clauses() {
        var agency = token("adviser");
        var lender = Clauses.aLender(agency);
        var lot = Clauses.running(agency);
        var sides = Map.of(
                "company",
                lot.holder().token(),
                "structure",
                lender.token(),
                "partner",
                lot.buyer().token());
        add("runningClauses", "clause-markets", clauseMarket(lot, sides));
        add("closingClauses", "clause-markets", clauseMarket(Clauses.running(agency), sides));
        var draft = Clauses.draft(agency, lot.buyer());
        String ofDraft = Clauses.post(agency, "/v1/clause-markets/" + draft + "/lots", Clauses.lot(lot.holder()))
                .extract()
                .path("id");
        add("draftClauses", "draft-clauses", new Thing(draft, draft, sides, Map.of("lotId", ofDraft)));
        for (var state : List.of("toApprove", "toRefuse", "toPropose")) {
            var one = Clauses.proposed(lot, lender);
            add(
                    state,
                    "clause-participations",
                    new Thing(one.id(), one.id(), sides, Map.of("contract", one.contract())));
        }
        for (int i = 1; i <= 2; i++) {
            var one = Clauses.approvedMonthsAgo(lot, lender, 5);
            add("toDeclare", "clause-participations", new Thing(one.id(), one.id(), sides));
            var line = Clauses.declared(one, Clauses.month(5), 7);
            add("declaredLines", "clause-lines", new Thing(line, line, sides));
            var checked = Clauses.declared(one, Clauses.month(4), 7);
            Clauses.step(agency, checked, "check", null);
            add("checkedLines", "checked-lines", new Thing(checked, checked, sides));
            var validated = Clauses.validated(agency, Clauses.declared(one, Clauses.month(3), 70));
            add("validatedLines", "clause-lines", new Thing(validated, validated, sides));
        }
    }

    private static Thing clauseMarket(Clauses.Lot lot, Map<String, String> sides) {
        return new Thing(lot.market(), lot.reference(), sides, Map.of("lotId", lot.id()));
    }

    /** A company of its own whose commitments were kept, as the club's structure says. */
    private Thing keeper() {
        var keeper = leaver();
        var token = Objects.requireNonNull(keeper.tokens().get("company"));
        var by = new Member(keeper.id(), keeper.reference(), "", token);
        var receiver = new Member(structure.id(), structure.reference(), "", token(structure));
        List.of("VISIT", "VISIT", "DUODAY").forEach(kind -> Engagements.kept(by, receiver, kind));
        return keeper;
    }

    /** Places and immersions in each state: the club's company hosts whom its structure sends, which becomes a mission locale too. */
    private void placements() {
        Placements.sendYoungPeople(structure.id());
        var host = new Member(company.id(), company.reference(), "", token("company"));
        var sender = new Member(structure.id(), structure.reference(), "", token(structure));
        var draft = Placements.drafted(host, Placements.place());
        add("draftPlaces", "immersion-places", new Thing(draft.id(), draft.reference(), company.tokens()));
        var open = Placements.offered(host, Placements.pmsmp());
        add("openPlaces", "immersion-places", new Thing(open.id(), open.reference(), company.tokens()));
        immersion("prepared", Placements.adult(sender, host));
        immersion("toSign", Placements.asked(Placements.adult(sender, host)));
        immersion("toSign", Placements.asked(Placements.adult(sender, host)));
        immersion("signedImmersions", Placements.signed(Placements.adult(sender, host)));
        immersion("overImmersions", Placements.over(Placements.adult(sender, host)));
    }

    private void immersion(String state, Placements.Prepared made) {
        var both = new HashMap<>(company.tokens());
        both.putAll(structure.tokens());
        add(state, "immersions", new Thing(made.id(), made.reference(), both));
    }

    private void offers() {
        add("draftOffers", "offers", offer());
        add("draftOffers", "offers", offer());
        var published = offer();
        post(structure, "/v1/offers/" + published.id() + "/publish", Map.of());
        add("publishedOffers", "offers", published);
    }

    private Thing offer() {
        return thing(sent(structure.tokens().get("structure"), "/v1/offers", Offers.body()), structure.tokens());
    }

    /** In each state: the club's structure offers what its company buys. */
    private void purchases() {
        add("draftPurchases", "purchases", purchase());
        add("draftPurchases", "purchases", purchase());
        add("submittedPurchases", "purchases", moved(purchase(), "submit"));
        add("submittedPurchases", "purchases", moved(purchase(), "submit"));
        add("validatedPurchases", "purchases", moved(purchase(), "submit", "validate"));
        asked("askedAnswers");
        asked("askedAnswers");
        var interested = asked("interestedAnswers");
        post(structure, "/v1/answers/" + interested.id() + "/interested", Map.of());
        add("answeredPurchases", "purchases", answered());
        add("answeredPurchases", "purchases", answered());
        var awarded = answered();
        var award = Map.of("structureIds", List.of(structure.id()), "amount", 1000, "jobs", 2);
        post(company, "/v1/purchases/" + awarded.id() + "/award", award);
        var winners = new HashMap<>(structure.tokens());
        add("awardedPurchases", "purchases", new Thing(awarded.id(), awarded.reference(), winners));
    }

    private Thing purchase() {
        return thing(sent(company.tokens().get("company"), "/v1/purchases", BoughtServices.body()), company.tokens());
    }

    private Thing moved(Thing purchase, String... steps) {
        for (var step : steps) {
            sent(token("adviser"), "/v1/purchases/" + purchase.id() + "/" + step, Map.of());
        }
        return purchase;
    }

    /** The answer of the club's structure to a new purchase. */
    private Thing asked(String state) {
        moved(purchase(), "submit", "validate", "send");
        String id = given().auth()
                .oauth2(Objects.requireNonNull(structure.tokens().get("structure")))
                .get("/v1/answers")
                .path("items[0].id");
        var answer = new Thing(id, id, structure.tokens());
        add(state, "answers", answer);
        return answer;
    }

    private Thing answered() {
        var purchase = purchase();
        moved(purchase, "submit", "validate", "send");
        String answer = given().auth()
                .oauth2(Objects.requireNonNull(structure.tokens().get("structure")))
                .get("/v1/answers")
                .path("items[0].id");
        post(structure, "/v1/answers/" + answer + "/interested", Map.of());
        return purchase;
    }

    private void allocation() {
        var body = Map.of("mode", "STABLE", "companyId", company.id());
        var answer = send(token("adviser"), "/v1/allocations", body);
        if (answer.statusCode() == 201) {
            add("allocations", "allocations", new Thing(answer.path("id"), answer.path("id"), Map.of()));
        }
    }

    private void calendar() {
        var answer = send(company.tokens().get("company"), "/v1/calendar", Map.of());
        if (answer.statusCode() == 201) {
            String address = answer.path("address");
            add("calendar", "calendar", new Thing(answer.path("id"), answer.path("id"), company.tokens()));
            var token = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
            add("feeds", "feeds", new Thing(token, token, Map.of()));
        }
    }

    private void add(String state, String kind, Thing thing) {
        things.computeIfAbsent(state, _ -> new ArrayList<>()).add(thing);
        if (!state.equals(kind)) {
            things.computeIfAbsent(kind, _ -> new ArrayList<>()).add(thing);
        }
    }

    private Thing own(String kind, String role) {
        var token = token(role);
        var listed = given().auth().oauth2(token).get("/v1/" + kind);
        listed.then().statusCode(200);
        var thing = new Thing(listed.path("items[0].id"), listed.path("items[0].reference"), Map.of(role, token));
        add(kind, kind, thing);
        return thing;
    }

    private void another(String kind, String role, String fields) {
        var siret = Sirets.next();
        var body = """
                {"siret": "%s", "name": "Autre %1$s", "communeCode": "78646", "contactEmail": "contact@autre.example", %s}
                """.formatted(siret, fields);
        var token = TestTokens.of(role + "-" + siret, siret, role);
        add(kind, kind, thing(sent(token("adviser"), "/v1/" + kind, body), Map.of(role, token)));
    }

    private static Thing thing(Response created, Map<String, String> tokens) {
        return new Thing(created.path("id"), created.path("reference"), tokens);
    }

    private static void post(Thing by, String path, Map<String, ?> body) {
        sent(by.tokens().values().iterator().next(), path, body);
    }

    private static Response sent(@Nullable String token, String path, Object body) {
        var answer = send(token, path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " " + body + " is answered " + answer.asString());
        }
        return answer;
    }

    private static Response send(@Nullable String token, String path, Object body) {
        return given().auth()
                .oauth2(Objects.requireNonNull(token))
                .contentType("application/json")
                .body(body)
                .post(path);
    }
}
