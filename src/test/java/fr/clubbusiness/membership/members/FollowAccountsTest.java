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
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
    private Member company;
    private String agency;

    @BeforeEach
    void aCompanyWithTwoMembers() throws Exception {
        company = Members.aCompany(
                Objects.requireNonNull(AnotherClub.found().tokens().get("adviser")));
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
        accounts.lose("subject-" + first);
        accounts.lose("subject-" + second);
        later();
        refused(first);
        refused(second);
        assertThat(tasks()).containsExactly("DELIVERY_FAILED");
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
        assertThat(TestDatabase.texts(
                        "SELECT t.kind FROM task t JOIN organisation o ON o.id = t.subject_id WHERE o.siret = ?",
                        agency))
                .containsExactly("DELIVERY_FAILED");
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
        given().auth().oauth2(token(user)).get("/v1/needs").then().statusCode(200);
    }

    private void refused(String user) {
        given().auth()
                .oauth2(token(user))
                .get("/v1/needs")
                .then()
                .statusCode(403)
                .body("code", equalTo("member-left"));
    }

    private String token(String user) {
        return TestTokens.of(user, company.siret(), "company");
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

    private List<String> tasks() throws SQLException {
        return TestDatabase.texts("SELECT kind FROM task WHERE subject_id = ?::uuid", company.id());
    }
}
