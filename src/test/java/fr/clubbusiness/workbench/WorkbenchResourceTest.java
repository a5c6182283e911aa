package fr.clubbusiness.workbench;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.introduction.Introductions.shared;
import static fr.clubbusiness.introduction.Introductions.step;
import static fr.clubbusiness.need.Needs.aNeed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.clause.Clauses;
import fr.clubbusiness.commitment.Engagements;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.employment.FollowUps;
import fr.clubbusiness.event.Events;
import fr.clubbusiness.iae.IaeRequests;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.matching.Matching;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.Needs.Need;
import fr.clubbusiness.pathway.PathwayRequests;
import fr.clubbusiness.vocabulary.WorkingDays;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for an adviser and for a structure: each entry is there for its reason, and goes with it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class WorkbenchResourceTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member company;
    private Member structure;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        company = Members.aCompany(adviser);
        structure = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void nothing_waits_in_a_new_club() {
        workbench(adviser)
                .body(
                        "sections.section",
                        contains(
                                "LATE",
                                "CALLS",
                                "NEEDS_WITHOUT_MATCH",
                                "READY_UNSEEN",
                                "FOLLOW_UPS",
                                "CONTRACTS_ENDING",
                                "PASS_ENDING",
                                "BARRIERS_STALLED",
                                "COMMITMENTS_TO_ANSWER",
                                "CLAUSE_PEOPLE",
                                "CLAUSE_HOURS",
                                "EVENTS"))
                .body("sections.count", contains(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
                .body("sections.countAtLeast", not(hasItem(true)))
                .body("sections.items.flatten()", empty());
    }

    @Test
    void a_wait_is_late_from_its_first_reminder_and_no_longer_once_it_is_answered() throws SQLException {
        var need = need();
        var id = shared(need, person());
        jobs.on(WorkingDays.after(today, 2), company.id());
        section(adviser, "LATE").body("items", empty());

        jobs.on(WorkingDays.after(today, 3), company.id());
        section(adviser, "LATE")
                .body("items.id", contains(id))
                .body("items[0].kind", equalTo("INTRODUCTION"))
                .body("items[0].awaited", equalTo("Entreprise " + company.siret()))
                .body("items[0].reason", containsString("n'a pas répondu à une relance"))
                .body("items[0].page", endsWith(String.valueOf(reference(id))))
                .body("items[0].operation", containsString("#/introductions/getIntroduction"));
        jobs.on(WorkingDays.after(today, 9), company.id());
        section(adviser, "LATE").body("items[0].reason", containsString("n'a pas répondu aux relances"));

        step(company, id, "decline", Map.of("reason", "POSITION_FILLED")).statusCode(200);
        section(adviser, "LATE").body("items", empty());
    }

    @Test
    void a_commitment_that_is_over_waits_for_who_took_it_to_say_whether_it_was_kept() throws SQLException {
        var engagement = Engagements.taken(company, structure);
        clock.travelTo(today.plusMonths(1));
        section(structure.token(), "COMMITMENTS_TO_ANSWER").body("items", empty());
        clock.travelTo(today.plusMonths(1).plusDays(1));
        section(structure.token(), "COMMITMENTS_TO_ANSWER")
                .body("items.reference", contains(engagement.reference()))
                .body("items[0].operation", containsString("#/commitments/answerCommitment"));
        section(adviser, "COMMITMENTS_TO_ANSWER").body("items.awaited", contains("Structure " + structure.siret()));
        section(Members.aStructure(adviser, StructureKind.ML).token(), "COMMITMENTS_TO_ANSWER")
                .body("items", empty());
        Engagements.answer(structure, engagement, true).statusCode(200);
        section(structure.token(), "COMMITMENTS_TO_ANSWER").body("items", empty());
    }

    @Test
    void a_structure_reads_names_where_an_adviser_reads_references() throws SQLException {
        var person = aPerson()
                .named("Zoé", "Lenoir")
                .heldBy(structure)
                .targeting("G1603")
                .create();
        section(structure.token(), "READY_UNSEEN").body("items[0].title", containsString("Zoé Lenoir"));
        section(adviser, "READY_UNSEEN")
                .body("items[0].title", allOf(containsString(person.reference()), not(containsString("Lenoir"))));
        shared(need(), person);
        jobs.on(WorkingDays.after(today, 3), company.id());
        section(structure.token(), "LATE").body("items[0].title", containsString("Zoé Lenoir"));
        section(adviser, "LATE")
                .body("items[0].title", allOf(containsString(person.reference()), not(containsString("Lenoir"))));
    }

    @Test
    void each_structure_reads_its_own_part_and_a_company_none() throws SQLException {
        var id = shared(need(), person());
        jobs.on(WorkingDays.after(today, 10), company.id());
        var other = Members.aStructure(adviser, StructureKind.AI);
        section(structure.token(), "LATE").body("items.id", contains(id));
        section(structure.token(), "CALLS").body("items", empty());
        for (var section : WorkbenchSection.values()) {
            section(other.token(), section.name()).body("items", empty());
        }
        get(company.token(), "").statusCode(403);
        get(company.token(), "/LATE").statusCode(403);
    }

    /** Before sharing, a poster is not told how its proposal really is, and never who the person is. */
    @Test
    void a_structure_that_posts_a_need_reads_only_what_a_poster_knows() throws SQLException {
        var poster = Members.aStructure(adviser, StructureKind.EI);
        var need = aNeed().postedBy(poster).by("CDDI").create();
        var person = aPerson()
                .named("Zoé", "Lenoir")
                .heldBy(structure)
                .targeting("G1603")
                .create();
        var id = proposedByAdviser(need, person);
        jobs.on(WorkingDays.after(today, 9), company.id());
        section(structure.token(), "LATE").body("items.id", contains(id));
        section(poster.token(), "LATE").body("items", empty());

        Introductions.share(structure, id).statusCode(200);
        jobs.on(WorkingDays.after(LocalDate.now(clock), 9), company.id());
        section(poster.token(), "LATE")
                .body("items.id", contains(id))
                .body("items[0].title", allOf(not(containsString("Lenoir")), not(containsString("P-"))));
    }

    @Test
    void a_call_waits_until_it_is_made() throws SQLException {
        shared(need(), person());
        jobs.on(WorkingDays.after(today, 10), company.id());
        var call = section(adviser, "CALLS")
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("TASK"))
                .body("items[0].title", containsString("Appelez l'entreprise"))
                .body("items[0].page", containsString("/v1/introductions/M-"))
                .body("items[0].operation", containsString("#/tasks/completeTask"));
        String task = call.extract().path("items[0].id");
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("outcome", "Réponse demain."))
                .post("/v1/tasks/" + task + "/done")
                .then()
                .statusCode(200);
        section(adviser, "CALLS").body("items", empty());
    }

    @Test
    void a_need_waits_while_nobody_matches_it_with_the_change_that_would_help_most() {
        var need = aNeed().postedBy(company).with("frenchOral", "B1").with("frenchReason", "Consignes de sécurité");
        var posted = need.create();
        section(adviser, "NEEDS_WITHOUT_MATCH")
                .body("items.reference", contains(posted.reference()))
                .body("items[0].reason", containsString("aucun assouplissement seul n'y suffit"));

        aPerson().heldBy(structure).targeting("G1603").with("frenchOral", "A2").create();
        section(adviser, "NEEDS_WITHOUT_MATCH")
                .body("items[0].reason", containsString("demander en français"))
                .body("items[0].reason", containsString("1 personne de plus"))
                .body("items[0].page", endsWith("/v1/needs/" + posted.reference() + "/matches"));

        aPerson().heldBy(structure).targeting("G1603").with("frenchOral", "B1").create();
        section(adviser, "NEEDS_WITHOUT_MATCH").body("items", empty());
    }

    @Test
    void a_structure_reads_the_needs_that_it_posted_itself() {
        need();
        var own = aNeed().postedBy(structure).by("CDDI").create();
        section(structure.token(), "NEEDS_WITHOUT_MATCH").body("items.reference", contains(own.reference()));
        section(adviser, "NEEDS_WITHOUT_MATCH").body("items", hasSize(2));
    }

    @Test
    void a_person_waits_until_somebody_meets_them_and_again_after_ninety_days() throws SQLException {
        var person = person();
        var late = person();
        aPerson().heldBy(structure).targeting("G1603").withoutAgreement().create();
        section(adviser, "READY_UNSEEN")
                .body("items.id", contains(person.id(), late.id()))
                .body("items[0].reason", containsString("jamais présentée"));

        var id = shared(need(), person);
        section(adviser, "READY_UNSEEN").body("items.id", contains(late.id()));
        step(company, id, "decline", Map.of("reason", "POSITION_FILLED")).statusCode(200);
        section(adviser, "READY_UNSEEN").body("items.id", contains(late.id()));
        clock.travelTo(today.plusDays(91));
        section(adviser, "READY_UNSEEN")
                .body("items.id", contains(late.id(), person.id()))
                .body("items[1].reason", containsString("plus présentée"));
    }

    @Test
    void a_reader_can_keep_to_what_they_follow() throws SQLException {
        var colleague = TestTokens.of("colleague-" + structure.siret(), structure.siret(), "structure");
        var own = person();
        section(structure.token(), "READY_UNSEEN?mine=true").body("items.id", contains(own.id()));
        section(adviser, "READY_UNSEEN?mine=true").body("items", empty());
        section(colleague, "READY_UNSEEN?mine=true").body("items", empty());
        section(colleague, "READY_UNSEEN").body("items.id", contains(own.id()));

        var followed = shared(need(), own);
        jobs.on(WorkingDays.after(today, 10), company.id());
        section(structure.token(), "LATE?mine=true").body("items.id", contains(followed));
        section(colleague, "LATE?mine=true").body("items", empty());
        section(adviser, "LATE?mine=true").body("items", empty());
        section(adviser, "CALLS?mine=true").body("items", empty());
        take(section(adviser, "CALLS").extract().path("items[0].id"));
        section(adviser, "CALLS?mine=true").body("items", hasSize(1));
        section(adviser, "LATE?mine=true").body("items.id", contains(followed));
        get(adviser, "?mine=oui").statusCode(400).body("violations[0].field", equalTo("mine"));
    }

    @Test
    void a_need_is_followed_by_who_wrote_it() {
        aNeed().postedBy(company).create();
        var written = aNeed().with("employerId", company.id())
                .postedBy(new Member("", "", "", adviser))
                .create();
        section(adviser, "NEEDS_WITHOUT_MATCH").body("items", hasSize(2));
        section(adviser, "NEEDS_WITHOUT_MATCH?mine=true").body("items.reference", contains(written.reference()));
    }

    @Test
    void a_need_with_somebody_under_way_does_not_wait_although_nobody_else_matches() {
        var need = need();
        section(adviser, "NEEDS_WITHOUT_MATCH").body("items.reference", contains(need.reference()));
        shared(need, person());
        section(adviser, "NEEDS_WITHOUT_MATCH").body("items", empty());
    }

    @Test
    void a_poster_that_asked_for_somebody_has_somebody_under_way_until_the_last_day() throws SQLException {
        var poster = Members.aStructure(adviser, StructureKind.GEIQ);
        var need = aNeed().postedBy(poster).by("CDD").create();
        aPerson().heldBy(structure).targeting("G1603").create();
        Matching.caughtUp();
        Introductions.askedByCompany(need).statusCode(201);
        section(poster.token(), "NEEDS_WITHOUT_MATCH").body("items", empty());
        clock.travelTo(WorkingDays.after(today, 20));
        section(poster.token(), "NEEDS_WITHOUT_MATCH").body("items.reference", contains(need.reference()));
    }

    @Test
    void a_section_shows_ten_first_and_counts_them_all() {
        for (int i = 0; i < 11; i++) {
            person();
        }
        workbench(adviser)
                .body("sections.count", contains(0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0))
                .body("sections[3].items", hasSize(10));
    }

    @Test
    void a_section_has_pages_in_the_order_of_its_first_entries() throws SQLException {
        var lot = Clauses.running(
                adviser,
                adviser,
                Engagements.aPartner(adviser, "BUYER"),
                company,
                Clauses.lot(company, today.minusDays(9), today.plusYears(2)));
        for (int i = 0; i < 3; i++) {
            var ending = IaeRequests.withPass(person(), today.minusDays(700));
            shared(need(), ending);
            PathwayRequests.contactOn(ending, today).statusCode(200);
            aPerson().heldBy(structure).targeting("K1304").create();
            aNeed().postedBy(company).forOccupation("H2102").create();
            var soon = Employments.signedByCompany(
                    adviser, company, aPerson().heldBy(structure).create(), today.plusDays(20), today.plusDays(50));
            Clauses.propose(adviser, lot, soon).statusCode(201);
            var working = Employments.signedByCompany(
                    adviser, company, aPerson().heldBy(structure).create(), today.minusDays(8), today.plusDays(200));
            Employments.step(company.token(), working, "start").statusCode(200);
            Clauses.declaredByAgency(lot, working, today.minusDays(8));
            FollowUps.ask(working, "EMPLOYER");
            var engagement = Engagements.offered(company, Engagements.body("VISIT", 1, today, today));
            Engagements.take(structure, engagement, 1).statusCode(200);
            Events.draft(adviser, Events.body(5));
        }
        jobs.on(WorkingDays.after(today, 10), company.id());
        Matching.caughtUp();
        var whole = workbench(adviser).body("sections.count", contains(3, 9, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3));
        for (var section : WorkbenchSection.values()) {
            List<String> shown =
                    whole.extract().path("sections.find { it.section == '%s' }.items.id".formatted(section));
            var first =
                    section(adviser, section + "?limit=" + (shown.size() - 1)).extract();
            var last = section(adviser, section + "?limit=2&cursor=" + first.path("nextCursor"))
                    .body("nextCursor", nullValue())
                    .extract();
            var paged = new ArrayList<String>(first.<List<String>>path("items.id"));
            paged.addAll(last.<List<String>>path("items.id"));
            assertThat(paged).as(section.name()).isEqualTo(shown);
        }
    }

    @Test
    void another_section_is_404() {
        get(adviser, "/DEMAIN").statusCode(404);
    }

    @Test
    void the_page_says_what_waits_and_what_does_not_and_leads_on() throws SQLException {
        shared(need(), person());
        jobs.on(WorkingDays.after(today, 10), company.id());
        var page = given().auth()
                .oauth2(adviser)
                .accept("text/html")
                .get("/v1/workbench")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace('\u00a0', ' ');
        assertThat(page)
                .contains("<h1>Ma journée</h1>", "Réponses en retard (1)", "À faire (1)", "Besoins sans personne (0)")
                .contains("#/tasks/completeTask", "/v1/introductions/M-", "/v1/workbench?mine=true")
                .contains("Chaque personne prête a été présentée, ou va l&#39;être.");
        given().auth()
                .oauth2(company.token())
                .accept("text/html")
                .get("/v1/workbench")
                .then()
                .statusCode(403);
    }

    /** The adviser keeps this task for themselves. */
    private void take(String task) throws SQLException {
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of("memberId", adviserId()))
                .post("/v1/tasks/" + task + "/assign")
                .then()
                .statusCode(200);
    }

    /** The only member of the club's agency who has signed in. */
    private String adviserId() throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var find = connection.prepareStatement(
                        "SELECT m.id FROM member m JOIN organisation a ON a.id = m.organisation_id AND a.agency"
                                + " JOIN organisation o ON o.club_id = a.club_id AND o.id = ?::uuid")) {
            find.setString(1, company.id());
            try (var row = find.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static ValidatableResponse workbench(String token) {
        return get(token, "").statusCode(200);
    }

    @Test
    void a_draft_waits_to_be_announced_and_what_is_over_to_be_said_held_by_the_agency() throws Exception {
        var draft = Events.draft(structure.token(), Events.body(5));
        var later = Events.announced(adviser, Events.body(5));
        section(adviser, "EVENTS").body("items.id", contains(draft.id()));
        section(structure.token(), "EVENTS").body("items.id", contains(draft.id()));
        Events.begin(later);
        section(adviser, "EVENTS").body("items.id", contains(later.id(), draft.id()));
        section(structure.token(), "EVENTS").body("items.id", contains(draft.id()));
        Events.step(adviser, later, "hold").statusCode(200);
        section(adviser, "EVENTS").body("items.id", contains(draft.id()));
        Events.step(adviser, draft, "publish").statusCode(200);
        Events.begin(draft);
        section(structure.token(), "EVENTS").body("items.id", contains(draft.id()));
        TestDatabase.texts(
                "UPDATE club_event SET ends_at = now() - interval '1 minute' WHERE id = ?::uuid RETURNING ''",
                draft.id());
        section(adviser, "EVENTS").body("items.id", contains(draft.id()));
        section(structure.token(), "EVENTS").body("items.id", hasSize(0));
    }

    private static ValidatableResponse section(String token, String section) {
        Matching.caughtUp();
        return get(token, "/" + section).statusCode(200);
    }

    private static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get("/v1/workbench" + path).then();
    }

    private String reference(String introduction) {
        return Introductions.read(adviser, introduction).extract().path("reference");
    }

    private String proposedByAdviser(Need need, Person person) {
        return Introductions.post(
                        adviser,
                        "",
                        Map.of(
                                "needId",
                                need.id(),
                                "beneficiaryId",
                                person.id(),
                                "overrideReason",
                                "Connu de l'agence"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Need need() {
        return aNeed().postedBy(company).create();
    }

    private Person person() {
        return aPerson().heldBy(structure).targeting("G1603").create();
    }
}
