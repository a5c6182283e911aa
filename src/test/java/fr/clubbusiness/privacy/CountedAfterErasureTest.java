package fr.clubbusiness.privacy;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.employment.Employments.contract;
import static fr.clubbusiness.employment.Employments.entered;
import static fr.clubbusiness.introduction.Introductions.shared;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.AnotherClub;
import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.directory.Members;
import fr.clubbusiness.directory.Members.Member;
import fr.clubbusiness.directory.StructureKind;
import fr.clubbusiness.employment.Employments;
import fr.clubbusiness.introduction.Introductions;
import fr.clubbusiness.job.DueJobs;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.need.OpenPositions;
import fr.clubbusiness.privacy.ErasePerson.Cause;
import fr.clubbusiness.security.Automaton;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statistics are the same after an erasure, whether they were counted before it or are counted after it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CountedAfterErasureTest {
    @Inject
    DueJobs jobs;

    @Inject
    TestClock clock;

    @Inject
    Automaton automaton;

    @Inject
    ErasePerson people;

    @Inject
    OpenPositions positions;

    private final LocalDate today = Needs.today();
    private String adviser;
    private Member aci;

    @BeforeEach
    void aClubOfItsOwn() throws SQLException {
        adviser = Objects.requireNonNull(AnotherClub.found().tokens().get("adviser"));
        aci = Members.aStructure(adviser, StructureKind.ACI);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void an_employer_is_said_to_answer_as_often_as_before() throws SQLException {
        var need = Needs.aNeed().postedBy(Members.aCompany(adviser)).create();
        var person = person();
        Introductions.step(need.poster(), shared(need, person), "decline", Map.of("reason", "SKILLS_TO_COMPLETE"))
                .statusCode(200);
        jobs.on(today.plusDays(1), aci.id());
        assertThat(answers(need.poster())).containsExactly("1 of 1");
        erase(person);
        jobs.on(today.plusDays(2), aci.id());
        assertThat(answers(need.poster())).containsExactly("1 of 1");
    }

    @Test
    void an_exit_that_is_not_counted_yet_counts_after_the_erasure() throws SQLException {
        var person = person();
        var contract = entered(aci, contract(person, "CDDI", today.minusMonths(4), today, 26));
        Employments.step(aci.token(), contract, "start").statusCode(200);
        Employments.step(aci.token(), contract, "end", Map.of("on", today.toString(), "kind", "CDI"))
                .statusCode(200);
        erase(person);
        jobs.on(today.plusMonths(8), aci.id());
        assertThat(TestDatabase.texts(
                        "SELECT DISTINCT total::text || lasting FROM exit_line WHERE structure_id = ?::uuid AND readers = 'OWN' AND total > 0",
                        aci.id()))
                .containsExactly("11");
        assertThat(TestDatabase.texts(
                        "SELECT concat_ws(' ', extract(day FROM start_date), extract(day FROM end_date), extract(day FROM ended_on)) FROM employment WHERE beneficiary_id = ?::uuid",
                        person.id()))
                .as("days of a contract whose exit is counted")
                .containsExactly("1 1 1");
    }

    @Test
    void a_position_that_an_erased_person_took_stays_taken() throws SQLException {
        var need =
                Needs.aNeed().positions(2).postedBy(Members.aCompany(adviser)).create();
        var person = person();
        Introductions.hire(need.poster(), shared(need, person)).statusCode(200);
        erase(person);
        var club = club();
        assertThat(automaton.actFor(
                        club,
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> positions.of(club, new OpenPositions.Where(null, null, null)))))
                .containsEntry(UUID.fromString(need.id()), 1);
    }

    private Person person() {
        return aPerson()
                .heldBy(aci)
                .targeting("G1603")
                .with("eligibilityCriteria", List.of("RSA"))
                .create();
    }

    private static List<String> answers(Member organisation) throws SQLException {
        return TestDatabase.texts(
                "SELECT answered || ' of ' || ended FROM answer_rate WHERE organisation_id = ?::uuid",
                organisation.id());
    }

    private void erase(Person person) throws SQLException {
        assertThat(automaton.actFor(
                        club(),
                        () -> QuarkusTransaction.requiringNew()
                                .call(() -> people.erase(UUID.fromString(person.id()), Cause.RIGHT))))
                .isTrue();
    }

    private UUID club() throws SQLException {
        return UUID.fromString(TestDatabase.texts("SELECT club_id::text FROM organisation WHERE id = ?::uuid", aci.id())
                .getFirst());
    }
}
