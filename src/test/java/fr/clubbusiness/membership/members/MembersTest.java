package fr.clubbusiness.membership.members;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.JoinRows;
import fr.clubbusiness.membership.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Colleagues invite one another and remove one another, and an invitation gives no more than it says. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MembersTest {
    private static final Pattern PASSWORD = Pattern.compile("provisoire est ([A-Za-z0-9_-]{20})");

    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    @Inject
    RecordedAccounts accounts;

    private final String ada = "ada-" + UUID.randomUUID() + "@atelier.example";

    private String adviser;
    private String admin;
    private Member company;
    private String agency;

    @BeforeEach
    void aCompanyOfAClubOfItsOwn() throws Exception {
        var tokens = AnotherClub.found().tokens();
        adviser = Objects.requireNonNull(tokens.get("adviser"));
        admin = Objects.requireNonNull(tokens.get("agency-admin"));
        company = Members.aCompany(adviser);
        agency = JoinRows.agencyOf(company.id());
        accounts.on();
    }

    @AfterEach
    void comeBack() {
        accounts.off();
        clock.comeBack();
    }

    @Test
    void a_colleague_is_invited_accepts_by_the_link_and_acts_for_the_organisation() throws Exception {
        try (var mails = new Mailbox(jobs, company.id())) {
            invite(company.token(), ada).statusCode(201).body("active", equalTo(false));
            var link = mails.linkTo(ada);
            var page = given().accept("text/html").get(link);
            page.then().statusCode(200).body(containsString("invitation"));
            assertThat(accounts.calls()).isEmpty();
            refused(token(ada, "company"), "invitation-open");

            var accepted = Mailbox.answer(link, "ACCEPT");
            accepted.then().statusCode(200);
            var password = PASSWORD.matcher(accepted.asString());
            assertThat(password.find()).isTrue();
            jobs.run(company.id());
            assertThat(accounts.calls())
                    .containsExactly(
                            "open subject-%s %s".formatted(ada, password.group(1)),
                            "join %s-%s subject-%s [company]".formatted(agency, company.siret(), ada));
            Mailbox.answer(link, "ACCEPT").then().statusCode(410);

            clock.advance(Duration.ofMinutes(10));
            given().accept("text/html").get(link).then().statusCode(410).body(not(containsString("provisoire")));
        }
        members(token(ada, "company"))
                .body("items.email", hasItem(ada))
                .body("items.find { it.email == '%s' }.active".formatted(ada), equalTo(true));
    }

    /** As in a realm that was filled before the club invited anybody. */
    @Test
    void whom_an_operator_put_into_the_organisation_by_hand_is_not_asked_to_accept() throws Exception {
        accounts.place("subject-" + ada);
        invite(company.token(), ada).statusCode(201);
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to(ada)).isEmpty();
        }
        members(token(ada, "company")).body("items.email", hasItem(ada));
    }

    @Test
    void a_removed_colleague_is_refused_at_once_with_a_live_token_and_removed_twice_is_the_same() throws Exception {
        String id = invite(company.token(), ada).statusCode(201).extract().path("id");
        accept(ada);
        members(token(ada, "company"));
        remove(company.token(), id).statusCode(204);
        refused(token(ada, "company"), "member-left");
        remove(company.token(), id).statusCode(204);
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to(ada)).anyMatch(words -> words.contains("Vous n'agissez plus"));
        }
        assertThat(accounts.calls()).contains("remove %s-%s subject-%s".formatted(agency, company.siret(), ada));
    }

    @Test
    void whoever_left_and_is_invited_again_is_another_member() throws Exception {
        String id = invite(company.token(), ada).statusCode(201).extract().path("id");
        accept(ada);
        remove(company.token(), id).statusCode(204);
        invite(company.token(), ada).statusCode(201).body("id", not(equalTo(id)));
        accept(ada);
        members(token(ada, "company")).body("items.email", hasItem(ada)).body("items.id", not(hasItem(id)));
    }

    @Test
    void a_removal_that_waited_does_not_undo_a_later_invitation() throws Exception {
        String id = invite(company.token(), ada).statusCode(201).extract().path("id");
        accept(ada);
        accounts.failing(true);
        remove(company.token(), id).statusCode(204);
        jobs.run(company.id());
        accounts.failing(false);
        invite(company.token(), ada).statusCode(201);
        accept(ada);
        clock.advance(Duration.ofMinutes(10));
        jobs.run(company.id());
        assertThat(accounts.calls()).noneMatch(call -> call.startsWith("remove"));
        members(token(ada, "company"));
    }

    @Test
    void only_whoever_manages_the_members_invites_and_removes() throws Exception {
        invite(company.token(), ada).statusCode(201);
        accept(ada);
        var colleague = token(ada, "company");
        invite(colleague, "bob@atelier.example").statusCode(403).body("code", equalTo("administrators-only"));
        String first = members(colleague).extract().path("items.find { it.admin && it.active }.id");
        remove(colleague, first).statusCode(403).body("code", equalTo("administrators-only"));
    }

    @Test
    void one_may_leave_oneself_but_not_as_the_last_who_manages_the_members() throws Exception {
        String own = members(company.token()).extract().path("items.find { it.active }.id");
        remove(company.token(), own).statusCode(422).body("reasons.code", hasItem("LAST_MEMBER"));
        String id = invite(company.token(), ada).statusCode(201).extract().path("id");
        accept(ada);
        remove(token(ada, "company"), id).statusCode(204);
    }

    @Test
    void whoever_manages_the_members_does_not_leave_them_to_somebody_who_never_accepted() {
        String own = members(company.token()).extract().path("items.find { it.active }.id");
        invite(company.token(), ada, true).statusCode(201);
        remove(company.token(), own).statusCode(422).body("reasons.code", hasItem("LAST_MEMBER"));
    }

    @Test
    void an_invitation_that_nobody_answers_is_made_again_and_the_first_link_is_over() throws Exception {
        try (var mails = new Mailbox(jobs, company.id())) {
            String id = invite(company.token(), ada).statusCode(201).extract().path("id");
            var first = mails.linkTo(ada);
            invite(company.token(), ada).statusCode(201).body("id", not(equalTo(id)));
            var second = mails.linkTo(ada);
            given().accept("text/html").get(first).then().statusCode(410);
            Mailbox.answer(second, "ACCEPT").then().statusCode(200);
        }
        members(token(ada, "company"));
    }

    @Test
    void an_address_is_invited_three_times_a_day_and_no_more() {
        for (int i = 0; i < 3; i++) {
            invite(company.token(), ada).statusCode(201);
        }
        invite(company.token(), ada).statusCode(422).body("reasons.code", hasItem("INVITATIONS_OF_DAY"));
    }

    @Test
    void somebody_known_is_not_invited_twice() throws Exception {
        invite(company.token(), ada).statusCode(201);
        accept(ada);
        invite(company.token(), ada.toUpperCase(java.util.Locale.ROOT))
                .statusCode(422)
                .body("reasons.code", hasItem("ALREADY_MEMBER"));
    }

    @Test
    void nobody_of_the_agency_becomes_a_member_of_an_organisation_of_its_club() throws Exception {
        invite(admin, ada).statusCode(201);
        invite(company.token(), ada).statusCode(422).body("reasons.code", hasItem("AGENCY_STAFF"));
        jobs.run(company.id());
        refused(token(ada, "company"), "agency-staff");
    }

    @Test
    void nobody_of_an_organisation_becomes_a_member_of_the_agency_of_its_club() throws Exception {
        invite(company.token(), ada).statusCode(201);
        accept(ada);
        invite(admin, ada).statusCode(201);
        jobs.run(company.id());
        members(token(ada, "company"));
        assertThat(TestDatabase.texts("SELECT roles::text FROM member WHERE email = ? AND left_at IS NULL", ada))
                .containsExactly("{company}");
        given().auth().oauth2(adviser).get("/v1/tasks").then().body("items.kind", hasItem("DELIVERY_FAILED"));
    }

    @Test
    void whoever_already_acts_for_an_organisation_no_longer_does_once_they_work_for_the_agency() {
        members(company.token());
        members(TestTokens.of("company-" + company.siret(), agency, "agency-admin"));
        refused(company.token(), "agency-staff");
    }

    @Test
    void the_administrators_of_the_agency_manage_its_members_and_advisers_do_not() {
        invite(adviser, ada).statusCode(403).body("code", equalTo("administrators-only"));
        invite(admin, ada).statusCode(201);
    }

    @Test
    void what_the_first_token_says_is_kept_and_a_later_role_gives_nothing() {
        members(admin);
        given().auth()
                .oauth2(TestTokens.of("admin-" + agency, agency, "agency-admin", "adviser"))
                .get("/v1/companies")
                .then()
                .statusCode(403);
    }

    @Test
    void the_agency_adds_nobody_to_an_organisation_that_has_an_administrator() throws Exception {
        members(company.token());
        registerAsPartner(company.siret());
        assertThat(TestDatabase.texts(
                        "SELECT coalesce(email, '') || roles::text FROM member WHERE organisation_id = ?::uuid AND left_at IS NULL AND accepted_at IS NOT NULL",
                        company.id()))
                .containsExactly("{company,partner}");
        assertThat(TestDatabase.texts("SELECT id::text FROM member WHERE email = ?", ada))
                .isEmpty();
    }

    @Test
    void the_agency_invites_nobody_into_itself_by_registering_itself() throws Exception {
        registerAsPartner(agency);
        assertThat(TestDatabase.texts("SELECT id::text FROM member WHERE email = ?", ada))
                .isEmpty();
    }

    @Test
    void another_contact_is_invited_instead_of_one_who_never_answered() throws Exception {
        var link = contactLink("contact@entreprise.example");
        given().auth()
                .oauth2(adviser)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of(
                        "siret",
                        company.siret(),
                        "name",
                        "Entreprise",
                        "nafCode",
                        "8121Z",
                        "communeCode",
                        "92050",
                        "contactEmail",
                        ada))
                .put("/v1/companies/" + company.id())
                .then()
                .statusCode(200);
        accept(ada);
        given().accept("text/html").get(link).then().statusCode(410);
        invite(token(ada, "company"), "bob@atelier.example").statusCode(201);
    }

    @Test
    void the_contact_of_a_company_that_the_agency_registers_is_invited_too() throws Exception {
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to("contact@entreprise.example")).anyMatch(words -> words.contains("invité"));
        }
    }

    @Test
    void an_account_whose_address_is_not_proved_waits_until_it_is() throws Exception {
        accounts.unproved(ada);
        invite(company.token(), ada).statusCode(201);
        try (var mails = new Mailbox(jobs, company.id())) {
            assertThat(mails.to(ada)).isEmpty();
            accounts.proved(ada);
            clock.advance(Duration.ofMinutes(10));
            assertThat(mails.to(ada)).hasSize(1);
        }
    }

    @Test
    void a_provider_that_is_down_is_asked_again_and_after_four_days_somebody_has_a_task() throws Exception {
        accounts.failing(true);
        invite(company.token(), ada).statusCode(201);
        for (int i = 0; i < 8; i++) {
            jobs.run(company.id());
            clock.advance(Duration.ofDays(3).plusMinutes(1));
        }
        given().auth().oauth2(adviser).get("/v1/tasks").then().body("items.kind", hasItem("DELIVERY_FAILED"));
    }

    @Test
    void a_member_of_another_organisation_is_not_there() {
        var other = Members.aCompany(adviser);
        String theirs = members(other.token()).extract().path("items[0].id");
        remove(company.token(), theirs).statusCode(404);
    }

    /** An adviser of one club is also a member of a company in another: nothing of the adviser counts there. */
    @Test
    void an_adviser_elsewhere_is_no_adviser_here() throws Exception {
        invite(company.token(), ada).statusCode(201);
        accept(ada);
        var both = token(ada, "company", "adviser");
        given().auth().oauth2(both).get("/v1/companies").then().statusCode(200).body("items", hasSize(1));
        given().auth().oauth2(both).get("/v1/beneficiaries").then().statusCode(403);
    }

    @Test
    void a_role_that_the_invitation_does_not_give_gives_nothing_though_the_organisation_has_it() throws Exception {
        var structure = Members.aStructure(adviser, fr.clubbusiness.directory.StructureKind.ACI);
        Members.becomesCompany(adviser, structure);
        var asCompany = TestTokens.of("company-" + structure.siret(), structure.siret(), "company");
        invite(asCompany, ada).statusCode(201);
        accept(ada);
        var both = TestTokens.of(ada, structure.siret(), "company", "structure");
        given().auth().oauth2(both).get("/v1/beneficiaries").then().statusCode(403);
        assertThat(TestDatabase.texts("SELECT roles::text FROM member WHERE email = ?", ada))
                .containsExactly("{company}");
    }

    private String token(String user, String... roles) {
        return TestTokens.of(user, company.siret(), roles);
    }

    /** They accept by the link of their mail, and their account is ready. */
    private void accept(String reader) throws Exception {
        Mailbox.answer(contactLink(reader), "ACCEPT").then().statusCode(200);
        jobs.run(company.id());
    }

    private String contactLink(String reader) throws Exception {
        try (var mails = new Mailbox(jobs, company.id())) {
            return mails.linkTo(reader);
        }
    }

    private void registerAsPartner(String siret) {
        given().auth()
                .oauth2(adviser)
                .contentType("application/json")
                .body(Map.of(
                        "siret",
                        siret,
                        "name",
                        "Partenaire",
                        "kinds",
                        List.of("BUYER"),
                        "communeCode",
                        "92050",
                        "contactEmail",
                        ada))
                .post("/v1/partners")
                .then()
                .statusCode(201);
    }

    private static void refused(String token, String code) {
        given().auth().oauth2(token).get("/v1/members").then().statusCode(403).body("code", equalTo(code));
    }

    private static ValidatableResponse invite(String token, String email) {
        return invite(token, email, false);
    }

    private static ValidatableResponse invite(String token, String email, boolean asAdmin) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("email", email, "firstName", "Ada", "lastName", "Martin", "admin", asAdmin))
                .post("/v1/members")
                .then();
    }

    private static ValidatableResponse remove(String token, String id) {
        return given().auth().oauth2(token).delete("/v1/members/" + id).then();
    }

    private static ValidatableResponse members(String token) {
        return given().auth().oauth2(token).get("/v1/members").then().statusCode(200);
    }
}
