package fr.clubbusiness;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;

import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.catalogue.BoughtServices;
import fr.clubbusiness.catalogue.Offers;
import fr.clubbusiness.clause.Clauses;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.event.meeting.Meetings;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.immersion.Placements;
import fr.clubbusiness.membership.applications.Applications;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.purpose.Limits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** For each address that a PUT replaces: records with all fields and with the fewest, and who replaces them. */
class ReplaceableRecords {

    /**
     * A record, and a member who may read and replace it.
     *
     * @param template the path of the document
     * @param role of the member
     * @param said what kind of record it is
     */
    record Replaceable(String template, String path, String role, String token, String said) {}

    /** Those of one address; none when it is not known. */
    List<Replaceable> of(String template) {
        return switch (template) {
            case "/v1/needs/{id}" -> needs(template).toList();
            case "/v1/companies/{id}" -> organisation(template, "company", Members.aCompany(), COMPANY);
            case "/v1/partners/{id}" -> organisation(template, "partner", Members.aPartner(), PARTNER);
            case "/v1/structures/{id}" ->
                organisation(template, "structure", Members.aStructure(StructureKind.ACI), STRUCTURE);
            case "/v1/beneficiaries/{id}" -> people(template, "").toList();
            case "/v1/beneficiaries/{id}/identity" ->
                people(template, "/identity").toList();
            case "/v1/beneficiaries/{id}/sensitive" ->
                people(template, "/sensitive").toList();
            case "/v1/beneficiaries/{id}/pass" -> passes(template).toList();
            case "/v1/me/preferences" -> preferences(template);
            case "/v1/purpose-limits/{adviserId}" -> limits();
            case "/v1/employments/{id}" -> contracts(template);
            case "/v1/partner-applications/{id}" -> applications(template);
            case "/v1/immersion-places/{id}" -> immersionPlaces(template);
            case "/v1/clause-markets/{id}" -> clauseMarkets(template);
            case "/v1/clause-markets/{id}/lots/{lotId}" -> clauseLots(template);
            case "/v1/commitments/{id}" -> commitments(template).toList();
            case "/v1/events/{id}" -> events(template);
            case "/v1/events/{id}/registrations/{registrationId}/wishes" ->
                wishes(template).toList();
            case "/v1/offers/{id}" -> offers(template);
            case "/v1/purchases/{id}" -> purchases(template);
            default -> List.of();
        };
    }

    private static final String COMPANY = """
            {"siret": "%s", "name": "Entreprise  d'Été", "nafCode": "8121Z", "communeCode": "92050", "contactEmail": "a@entreprise.example",
             "contactPhone": "3949", "externalId": "%1$s"}""";

    private static final String PARTNER = """
            {"siret": "%s", "name": "Mairie", "kinds": ["MUNICIPALITY", "BUYER"], "communeCode": "92050", "contactEmail": "a@mairie.example",
             "contactPhone": "+33 1 55 00 00 02", "externalId": "%1$s"}""";

    private static final String STRUCTURE = """
            {"siret": "%s", "name": "Atelier", "kind": "ACI", "communeCode": "92050", "contactEmail": "a@atelier.example",
             "contactPhone": "+32 475 12 34 56", "prescriber": "PREFECT", "prescriberSince": "2025-01-01", "prescriberUntil": "2030-12-31",
             "capacities": [{"kind": "ACI", "since": "2025-01-01", "reference": "92-1"}, {"kind": "EI", "until": "2030-12-31"}],
             "externalId": "%1$s"}""";

    /** Of the agency, and of the structure that follows it. */
    private static List<Replaceable> clauseMarkets(String template) {
        var adviser = TestTokens.adviser();
        var plie = Members.aStructure(adviser, StructureKind.PLIE);
        var buyer = Engagements.aPartner(adviser, "BUYER");
        return List.of(
                clauseMarket(template, "adviser", adviser, Clauses.draft(adviser, buyer)),
                clauseMarket(template, "structure", plie.token(), Clauses.draft(plie.token(), buyer)));
    }

    private static Replaceable clauseMarket(String template, String role, String token, String market) {
        return new Replaceable(template, "/v1/clause-markets/" + market, role, token, "market");
    }

    private static List<Replaceable> clauseLots(String template) {
        return clauseMarkets("").stream()
                .map(market -> {
                    var body = Clauses.lot(Members.aCompany(TestTokens.adviser()));
                    String lot = Clauses.post(market.token(), market.path() + "/lots", body)
                            .statusCode(201)
                            .extract()
                            .path("id");
                    return new Replaceable(
                            template, market.path() + "/lots/" + lot, market.role(), market.token(), "lot");
                })
                .toList();
    }

    private static List<Replaceable> immersionPlaces(String template) {
        var first = Placements.reserved(Needs.today().plusDays(9), Engagements.aSchool());
        return List.of(
                immersionPlace(template, "company", Members.aCompany(), Placements.place()),
                immersionPlace(template, "structure", Members.aStructure(StructureKind.ACI), first));
    }

    private static Replaceable immersionPlace(String template, String role, Member host, Map<String, ?> body) {
        return new Replaceable(template, Placements.drafted(host, body).at(""), role, host.token(), "place");
    }

    /** Of a company and of a partner, each with the details of its kind. */
    private static Stream<Replaceable> commitments(String template) {
        return Stream.of(Engagements.visits(3), Engagements.premises(), Engagements.mentor())
                .flatMap(body -> Stream.of(
                        commitment(template, "company", Members.aCompany(), body),
                        commitment(template, "partner", Members.aPartner(), body)));
    }

    private static Replaceable commitment(String template, String role, Member offerer, Map<String, ?> body) {
        var path = Engagements.offered(offerer, body).at("");
        return new Replaceable(template, path, role, offerer.token(), String.valueOf(body.get("kind")));
    }

    /** As few fields as possible in a draft, and all of them in what the agency announced. */
    private static List<Replaceable> events(String template) {
        var structure = Members.aStructure(StructureKind.ACI);
        var partner = Members.aPartner();
        var full = Events.body(20, "COMPANY", 5);
        full.put("description", "Le programme.");
        full.put("onlineUrl", "https://visio.example/atelier");
        full.put("accessibility", List.of("STEP_FREE", "LSF"));
        full.put("series", "Mois de l'ESS");
        return List.of(
                new Replaceable(
                        template,
                        Events.draft(structure.token(), Events.body(5)).at(""),
                        "structure",
                        structure.token(),
                        "a draft"),
                new Replaceable(
                        template,
                        Events.draft(partner.token(), Events.body(5)).at(""),
                        "partner",
                        partner.token(),
                        "a draft"),
                new Replaceable(
                        template, Events.announced(full).at(""), "adviser", TestTokens.adviser(), "with all fields"),
                new Replaceable(
                        template,
                        Events.announced(full).at(""),
                        "agency-admin",
                        TestTokens.agencyAdmin(),
                        "with all fields"));
    }

    /** Of somebody of each side, and of each side for whoever organises. */
    private static Stream<Replaceable> wishes(String template) {
        var event = Meetings.announced(TestTokens.adviser());
        var members = Map.of(
                "company", Members.aCompany(),
                "structure", Members.aStructure(StructureKind.ACI),
                "partner", Members.aPartner());
        var seats = new TreeMap<String, String>();
        members.forEach((role, member) -> seats.put(role, Meetings.seated(member, event)));
        var own = Objects.requireNonNull(seats.get("company"));
        Meetings.wish(
                        TestTokens.adviser(),
                        event,
                        own,
                        Map.of(Objects.requireNonNull(seats.get("partner")), 3),
                        Objects.requireNonNull(seats.get("structure")))
                .statusCode(200);
        var agency = Stream.of(
                new Replaceable(
                        template, event.at(Meetings.wishes(own)), "adviser", TestTokens.adviser(), "of another"),
                new Replaceable(
                        template,
                        event.at(Meetings.wishes(own)),
                        "agency-admin",
                        TestTokens.agencyAdmin(),
                        "of another"));
        return Stream.concat(
                agency,
                members.entrySet().stream()
                        .map(member -> new Replaceable(
                                template,
                                event.at(Meetings.wishes(Objects.requireNonNull(seats.get(member.getKey())))),
                                member.getKey(),
                                member.getValue().token(),
                                "own")));
    }

    /** A draft of each kind of area, and a published offer with all fields. */
    private static List<Replaceable> offers(String template) {
        var full = Offers.with("description", "Deux équipes.");
        full.putAll(Map.of("capacity", "Huit personnes", "noticeDays", 5, "turnover", 250_000, "shownToPublic", true));
        full.put("area", Map.of("kind", "KM", "km", 20));
        var structure = Members.aStructure(StructureKind.EI);
        return Stream.of(
                        Offers.draft(structure),
                        Offers.published(structure, full),
                        Offers.draft(
                                structure,
                                Offers.with("area", Map.of("kind", "COMMUNES", "communes", List.of("92050")))))
                .map(offer -> template.replace("{id}", offer.id()))
                .flatMap(path -> Stream.of(
                        new Replaceable(template, path, "structure", structure.token(), "an offer"),
                        new Replaceable(template, path, "adviser", TestTokens.adviser(), "an offer")))
                .toList();
    }

    /** A draft with few fields, and one with all, of a company and of a commune. */
    private static List<Replaceable> purchases(String template) {
        var range = BoughtServices.with("amountRange", Map.of("from", 1000, "to", 2000));
        range.remove("amount");
        range.putAll(Map.of("description", "Chaque matin.", "suppliersWithinKm", 30, "jointAllowed", true));
        range.put("lots", List.of("Nord", "Sud"));
        var company = Members.aCompany();
        var partner = Members.aPartner();
        var reserved = BoughtServices.with("reserved", "SIAE");
        return Stream.of(
                        purchase(template, "company", company, BoughtServices.body()),
                        purchase(template, "company", company, range),
                        purchase(template, "partner", partner, reserved))
                .flatMap(own -> Stream.of(own, adviser(own)))
                .toList();
    }

    private static Replaceable purchase(String template, String role, Member buyer, Map<String, Object> body) {
        var path = template.replace("{id}", BoughtServices.draft(buyer, body).id());
        return new Replaceable(template, path, role, buyer.token(), "a draft");
    }

    private static List<Replaceable> applications(String template) {
        var application = Applications.of(Members.aCompany(), "company", "needs:read", "needs:write");
        return List.of(
                new Replaceable(template, application.at(""), "agency-admin", TestTokens.agencyAdmin(), "running"));
    }

    /** A CDDI, as its structure and an adviser correct it. */
    private static List<Replaceable> contracts(String template) {
        var worker = aPerson().with("eligibilityCriteria", List.of("RSA")).create();
        var id = Employments.entered(worker.holder(), Employments.cddi(worker, Needs.today()));
        var path = template.replace("{id}", id);
        return List.of(
                new Replaceable(template, path, "structure", worker.holder().token(), "signed"),
                new Replaceable(template, path, "adviser", TestTokens.adviser(), "signed"),
                companysContract(template),
                mission(template));
    }

    /** A mission, which gives its hours in all. */
    private static Replaceable mission(String template) {
        var etti = Members.aStructure(StructureKind.ETTI);
        var worker = aPerson()
                .heldBy(etti)
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
        var body = Employments.contract(
                worker, "MISSION", Needs.today(), Needs.today().plusMonths(2), 35);
        body.put("totalHours", 200);
        var id = Employments.entered(etti, body);
        return new Replaceable(template, template.replace("{id}", id), "structure", etti.token(), "mission");
    }

    /** The contract of a company, with an end. */
    private static Replaceable companysContract(String template) {
        var company = Members.aCompany();
        var today = Needs.today();
        var id = Employments.signedByCompany(
                TestTokens.adviser(), company, aPerson().create(), today, today.plusMonths(6));
        return new Replaceable(template, template.replace("{id}", id), "company", company.token(), "signed");
    }

    private static List<Replaceable> limits() {
        var path = Limits.path(Limits.colleague());
        Limits.raise(path, 60).statusCode(200);
        return List.of(new Replaceable(
                "/v1/purpose-limits/{adviserId}", path, "agency-admin", TestTokens.agencyAdmin(), "raised"));
    }

    /** As they are at first, and chosen. */
    private static List<Replaceable> preferences(String path) {
        var chosen = Members.aStructure(StructureKind.ACI).token();
        given().auth()
                .oauth2(chosen)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"channels\": [\"EMAIL\"], \"email\": \"ana@structure.example\"}")
                .put(path)
                .then()
                .statusCode(200);
        return List.of(
                new Replaceable(path, path, "structure", chosen, "chosen"),
                new Replaceable(path, path, "company", Members.aCompany().token(), "at first"),
                new Replaceable(path, path, "partner", Members.aPartner().token(), "at first"),
                new Replaceable(path, path, "adviser", TestTokens.adviser(), "at first"));
    }

    /** As registered, and with all fields. */
    private static List<Replaceable> organisation(String template, String role, Member plain, String all) {
        var path = template.replace("{id}", plain.id());
        var full = switch (role) {
            case "company" -> Members.aCompany();
            case "partner" -> Members.aPartner();
            default -> Members.aStructure(StructureKind.ACI);
        };
        var fullPath = template.replace("{id}", full.id());
        given().auth()
                .oauth2(TestTokens.adviser())
                .header("If-Match", "*")
                .contentType("application/json")
                .body(all.formatted(full.siret()))
                .put(fullPath)
                .then()
                .statusCode(200);
        return List.of(
                new Replaceable(template, path, role, plain.token(), "as registered"),
                new Replaceable(template, path, "adviser", TestTokens.adviser(), "as registered"),
                new Replaceable(template, fullPath, role, full.token(), "with all fields"),
                new Replaceable(template, fullPath, "adviser", TestTokens.adviser(), "with all fields"));
    }

    private static Stream<Replaceable> needs(String template) {
        var structure = Members.aStructure(StructureKind.ACI);
        return Stream.of(
                        need(template, "company", aNeed().create(), "with few fields"),
                        need(template, "company", fullNeed().create(), "with all fields"),
                        need(
                                template,
                                "company",
                                aNeed().without("pay").with("open", false).create(),
                                "a draft"),
                        need(template, "company", aNeed().with("open", false).create(), "a complete draft"),
                        need(template, "company", withdrawn(), "withdrawn"),
                        need(
                                template,
                                "structure",
                                aNeed().by("CDDI").postedBy(structure).create(),
                                "with few fields"))
                .flatMap(own -> Stream.of(own, adviser(own)));
    }

    private static Needs fullNeed() {
        return aNeed().with("externalId", "B/1")
                .with("description", "Deux lignes :\nla première, la seconde.")
                .positions(3)
                .with("contractMonths", 6)
                .with("weeklyHours", 20)
                .with("experience", "SOME")
                .with("pay", Map.of("from", 1900, "to", 2100.5, "period", "MONTHLY"))
                .with(
                        "skills",
                        List.of(
                                Map.of("code", "104167", "required", false),
                                Map.of("code", "100359", "required", true)))
                .with("frenchOral", "A2")
                .with("frenchWritten", "A1")
                .with("frenchReason", "Lire les consignes de sécurité.")
                .with(
                        "drivingLicences",
                        List.of(Map.of("code", "B", "partOfJob", false), Map.of("code", "AM", "partOfJob", true)))
                .with("certifications", List.of("CACES_R485"))
                .with("workConditions", List.of("STANDING", "HEAVY_LOADS"))
                .with("accommodations", List.of("JOB_COACH"))
                .with("immersionPossible", true)
                .with("trainingBeforeHirePossible", true)
                .with("tutor", false)
                .with("transitAccess", true);
    }

    private static Need withdrawn() {
        var need = aNeed().create();
        Needs.withdraw(need);
        return need;
    }

    private static Replaceable need(String template, String role, Need need, String said) {
        return new Replaceable(
                template,
                template.replace("{id}", need.id()),
                role,
                need.poster().token(),
                said);
    }

    private static Stream<Replaceable> people(String template, String suffix) {
        return Stream.of(
                        person(template, suffix, aPerson().create(), "with few fields"),
                        person(template, suffix, aPerson().withoutAgreement().create(), "without agreement"),
                        person(template, suffix, aFullPerson(), "with all fields"))
                .flatMap(own -> Stream.of(own, adviser(own)));
    }

    /** As issued, and with all that moves its end; an adviser does not write it. */
    private static Stream<Replaceable> passes(String template) {
        var start = Needs.today().minusDays(600);
        return Stream.of(
                person(template, "/pass", IaeRequests.withPass(aPerson().create(), start), "as issued"),
                person(
                        template,
                        "/pass",
                        IaeRequests.withPassThatMoved(aPerson().create(), start),
                        "that moved"));
    }

    private static Person aFullPerson() {
        return aPerson()
                .named("Zoé-Anaïs", "D'Almeida")
                .targeting("K2204", "G1603")
                .with("externalId", "P 1")
                .with("email", "zoe@personnes.example")
                .with("phone", "+32 475 12 34 56")
                .with("contactChannels", List.of("SMS", "LETTER"))
                .with("openToEntryLevel", true)
                .with("skills", List.of(Map.of("code", "104167", "proof", "OBSERVED"), Map.of("code", "100359")))
                .with("certifications", List.of("CACES_R485"))
                .with("maxJourneyMinutes", 45)
                .with("transport", List.of("CAR", "TRANSIT"))
                .with("availableFrom", Needs.today().plusDays(20).toString())
                .with("frenchOral", "B1")
                .with("frenchWritten", "A2")
                .with("drivingLicences", List.of("B", "AM"))
                .with("contractTypes", List.of("CDI", "CDD"))
                .with("weeklyHoursMin", 20)
                .with("weeklyHoursMax", 35.5)
                .with("excludedConditions", List.of("NIGHT"))
                .with("barriers", List.of("HOUSING", Map.of("code", "HEALTH", "status", "UNDER_WAY")))
                .with("eligibilityCriteria", List.of("RSA"))
                .with("readiness", "READY_FOR_IMMERSION")
                .with("pitch", "Ponctuelle, soigneuse.")
                .with("currentContract", "CDDI")
                .create();
    }

    private static Replaceable person(String template, String suffix, Person person, String said) {
        return new Replaceable(
                template, person.at(suffix), "structure", person.holder().token(), said);
    }

    private static Replaceable adviser(Replaceable own) {
        return new Replaceable(own.template(), own.path(), "adviser", TestTokens.adviser(), own.said());
    }
}
