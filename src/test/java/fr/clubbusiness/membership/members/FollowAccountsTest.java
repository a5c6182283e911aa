package fr.clubbusiness.membership.members;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.TestTokens;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.membership.JoinRows;
import fr.clubbusiness.membership.applications.Applications;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is disabled, deleted or taken out of an organisation at the identity provider leaves the club. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FollowAccountsTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    @Inject
    RecordedAccounts accounts;

    private final String first = "first-" + UUID.randomUUID();
    private final String second = "second-" + UUID.randomUUID();
    private AnotherClub club;
    private Member company;
    private String agency;

    @BeforeEach
    void aCompanyWithTwoMembers() throws Exception {
        club = AnotherClub.found();
        company = Members.aCompany(token("adviser"));
        agency = JoinRows.agencyOf(company.id());
        accounts.on();
        signIn(first);
        signIn(second);
    }

    @AfterEach
    void comeBack() {
        accounts.off();
        clock.comeBack();
    }

    @Test
    void whoever_lost_their_account_is_refused_and_their_organisation_is_told() throws SQLException {
        accounts.lose("subject-" + second);
        later();
        refused(second);
        signIn(first);
        assertThat(accounts.calls()).contains("remove %s-%s subject-%s".formatted(agency, company.siret(), second));
        assertThat(history()).containsExactly("MEMBER_REMOVED ACCOUNT_LOST the club");
        assertThat(messages()).containsExactly("MEMBER_LOST");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whoever_has_their_account_again_comes_back_by_an_invitation_alone() throws SQLException {
        accounts.lose("subject-" + second);
        later();
        accounts.find("subject-" + second);
        later();
        refused(second);
    }

    @Test
    void nobody_is_kept_in_for_being_the_last_who_manages_the_members_and_the_agency_gets_a_task() throws SQLException {
        accounts.lose("subject-" + second);
        later();
        accounts.lose("subject-" + first);
        later();
        refused(first);
        refused(second);
        assertThat(tasks()).containsExactly("DELIVERY_FAILED");
    }

    @Test
    void of_an_organisation_that_lost_everybody_at_once_nobody_leaves_and_others_are_let_go() throws SQLException {
        var other = Members.aCompany(token("adviser"));
        for (var user : List.of("ada-", "bob-", "eve-")) {
            signIn(user + first, other);
        }
        accounts.lose("subject-" + first);
        accounts.lose("subject-" + second);
        accounts.lose("subject-ada-" + first);
        later();
        signIn(first);
        signIn(second);
        refused("ada-" + first, other);
        assertThat(tasks()).containsExactly("DELIVERY_FAILED");
    }

    @Test
    void a_small_club_that_lost_all_its_accounts_lets_nobody_go_and_the_agency_looks() throws SQLException {
        accounts.lose("subject-" + first);
        accounts.lose("subject-" + second);
        accounts.lose("subject-adviser-" + agency);
        later();
        signIn(first);
        signIn(second);
        assertThat(tasksOfAgency()).containsExactly("DELIVERY_FAILED");
    }

    @Test
    void a_club_is_compared_at_once_however_many_organisations_it_has() throws SQLException {
        signIn("ada-" + first, Members.aCompany(token("adviser")));
        clock.advance(Duration.ofMinutes(3));
        assertThat(jobs.run(company.id())).containsEntry("identity-accounts", 1);
    }

    @Test
    void while_one_organisation_cannot_be_compared_nobody_is_let_go() throws SQLException {
        var other = Members.aCompany(token("adviser"));
        signIn("ada-" + first, other);
        accounts.lose("subject-" + second);
        accounts.failing(Optional.of(other.siret()));
        later();
        signIn(second);
        accounts.failing(Optional.empty());
        later();
        refused(second);
    }

    @Test
    void the_last_administrator_of_the_agency_is_kept_in_and_the_agency_gets_a_task() throws SQLException {
        actsForAgency("admin-");
        accounts.lose("subject-admin-" + agency);
        later();
        actsForAgency("admin-");
        assertThat(tasksOfAgency()).containsExactly("DELIVERY_FAILED");
    }

    @Test
    void an_administrator_of_the_agency_who_is_not_the_last_is_let_go() throws SQLException {
        actsForAgency("admin-");
        actsForAgency("second-admin-");
        accounts.lose("subject-admin-" + agency);
        later();
        actsForAgency("second-admin-");
        asAdministrator("admin-").statusCode(403).body("code", equalTo("member-left"));
    }

    @Test
    void a_program_is_not_compared_as_a_person() throws SQLException {
        var program = Applications.of(token("agency-admin"), company, "company", "needs:read");
        accounts.lose(TestDatabase.texts(
                        "SELECT m.subject FROM partner_application a JOIN member m ON m.id = a.member_id WHERE a.id = ?::uuid",
                        program.id())
                .getFirst());
        later();
        assertThat(history()).isEmpty();
    }

    @Test
    void what_happened_while_the_provider_did_not_answer_is_found_afterwards() throws SQLException {
        accounts.lose("subject-" + second);
        accounts.failing(true);
        later();
        signIn(second);
        accounts.failing(false);
        later();
        refused(second);
    }

    @Test
    void many_accounts_lost_at_once_let_nobody_go_and_the_agency_looks() throws SQLException {
        IntStream.range(0, 6).forEach(i -> {
            signIn("many-" + i + first);
            accounts.lose("subject-many-" + i + first);
        });
        later();
        signIn("many-0" + first);
        assertThat(tasksOfAgency()).containsExactly("DELIVERY_FAILED");
    }

    @Test
    void without_an_identity_provider_nobody_leaves() throws SQLException {
        accounts.lose("subject-" + second);
        accounts.off();
        later();
        signIn(second);
    }

    private void later() throws SQLException {
        clock.advance(Duration.ofMinutes(3));
        jobs.run(company.id());
    }

    private void signIn(String user) {
        signIn(user, company);
    }

    private static void signIn(String user, Member employer) {
        reads(user, employer).statusCode(200);
    }

    private void refused(String user) {
        refused(user, company);
    }

    private static void refused(String user, Member employer) {
        reads(user, employer).statusCode(403).body("code", equalTo("member-left"));
    }

    private static ValidatableResponse reads(String user, Member employer) {
        return given().auth()
                .oauth2(TestTokens.of(user, employer.siret(), "company"))
                .get("/v1/needs")
                .then();
    }

    private void actsForAgency(String administrator) {
        asAdministrator(administrator).statusCode(200);
    }

    private ValidatableResponse asAdministrator(String name) {
        return given().auth()
                .oauth2(TestTokens.of(name + agency, agency, "agency-admin"))
                .get("/v1/members")
                .then();
    }

    private String token(String role) {
        return Objects.requireNonNull(club.tokens().get(role));
    }

    private List<String> history() throws SQLException {
        return TestDatabase.texts(
                "SELECT type || ' ' || reason || CASE WHEN member_id IS NULL THEN ' the club' ELSE '' END FROM history WHERE subject_id = ?::uuid AND type = 'MEMBER_REMOVED'",
                company.id());
    }

    private List<String> messages() throws SQLException {
        return TestDatabase.texts(
                "SELECT kind FROM message WHERE subject_id = ?::uuid AND kind = 'MEMBER_LOST'", company.id());
    }

    private List<String> tasksOfAgency() throws SQLException {
        return TestDatabase.texts(
                "SELECT t.kind FROM task t JOIN organisation o ON o.id = t.subject_id WHERE o.siret = ?", agency);
    }

    private List<String> tasks() throws SQLException {
        return TestDatabase.texts("SELECT kind FROM task WHERE subject_id = ?::uuid", company.id());
    }
}
