package fr.clubbusiness.matching;

import static fr.clubbusiness.beneficiary.People.aPerson;
import static fr.clubbusiness.need.Needs.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.TestDatabase;
import fr.clubbusiness.Towns;
import fr.clubbusiness.beneficiary.People.Person;
import fr.clubbusiness.matching.JudgePair.Judgement;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.need.Needs;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.security.TheClub;
import fr.clubbusiness.shared.RefusalReason;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What introductions need: whether a pair may be introduced, and the person's alias. */
@QuarkusTest
class JudgePairTest {
    @Inject
    JudgePair matchmaker;

    @Inject
    CandidateAliases candidates;

    private String town;

    @BeforeEach
    void choose() {
        town = Towns.next();
    }

    @Test
    void a_pair_that_matches_has_no_objection() {
        var judgement =
                judge(need().create(), aPerson().targeting("G1603").in(town).create());

        assertThat(judgement).isEqualTo(new Judgement(true, List.of(), List.of()));
    }

    @Test
    void what_can_never_be_lifted_is_separate_from_what_can() {
        var person = aPerson()
                .targeting("K2204")
                .in(town)
                .with("contractTypes", List.of("CDI"))
                .with("excludedConditions", List.of("COLD"))
                .create();
        var need = need().by("CDD").with("workConditions", List.of("COLD")).create();

        var judgement = judge(need, person);

        assertThat(judgement.matches()).isFalse();
        assertThat(judgement.barred()).extracting(RefusalReason::code).containsExactly("OCCUPATION");
        assertThat(judgement.toLift()).extracting(RefusalReason::code).containsExactly("CONTRACT", "CONDITIONS");
    }

    @Test
    void a_company_is_not_refused_for_age_or_excluded_conditions() {
        var person = aPerson()
                .targeting("G1603")
                .in(town)
                .born(Needs.today().minusYears(16).minusDays(1))
                .with("excludedConditions", List.of("NIGHT"))
                .create();
        var need = need().with("workConditions", List.of("NIGHT")).create();

        assertThat(judge(need, person).barred()).extracting(RefusalReason::code).containsExactly("AGE");
        assertThat(TheClub.reads(() -> matchmaker
                        .judgeForCompany(entity(need), UUID.fromString(person.id()))
                        .matches()))
                .isTrue();
    }

    @Test
    void an_unknown_person_is_not_found() {
        var need = need().create();

        assertThatThrownBy(() -> TheClub.reads(() -> matchmaker.judge(entity(need), UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_open_introduction_bars_the_pair_and_one_that_ended_does_until_its_day() throws SQLException {
        var person = aPerson().targeting("G1603").in(town).create();
        var need = need().create();

        introduce(need, person, "HIRED", null);
        assertThat(judge(need, person).barred())
                .extracting(RefusalReason::code)
                .containsExactly("NO_CURRENT_INTRODUCTION");

        end(need, Needs.today().plusDays(1));
        assertThat(judge(need, person).barred())
                .extracting(RefusalReason::code)
                .containsExactly("NO_CURRENT_INTRODUCTION");

        end(need, Needs.today());
        assertThat(judge(need, person).matches()).isTrue();
    }

    @Test
    void an_alias_is_created_once_and_is_valid_for_this_need_only() {
        var person = aPerson().targeting("G1603").in(town).create();
        var need = need().create();
        var other = need().create();

        var first = alias(need, person);

        assertThat(alias(need, person).id()).isEqualTo(first.id());
        assertThat(first.beneficiaryId()).hasToString(person.id());
        assertThat(first.id().version()).isEqualTo(4);
        TheClub.runs(() -> {
            assertThat(Candidate.of(first.id()).pseudonym()).isEqualTo(first.pseudonym());
            assertThat(candidates.current(entity(need), first.id())).isPresent();
            assertThat(candidates.current(entity(other), first.id())).isEmpty();
            assertThat(candidates.current(entity(need), UUID.randomUUID())).isEmpty();
        });
    }

    private Needs need() {
        return aNeed().forOccupation("G1603").in(town);
    }

    private Judgement judge(Needs.Need need, Person person) {
        return TheClub.reads(() -> matchmaker.judge(entity(need), UUID.fromString(person.id())));
    }

    private Candidate alias(Needs.Need need, Person person) {
        return TheClub.reads(() -> candidates.aliasOf(entity(need), UUID.fromString(person.id())));
    }

    private static LabourNeed entity(Needs.Need need) {
        return LabourNeed.findById(UUID.fromString(need.id()));
    }

    private void introduce(Needs.Need need, Person person, String status, @Nullable LocalDate again)
            throws SQLException {
        var alias = alias(need, person);
        execute(
                """
                INSERT INTO introduction (club_id, need_id, beneficiary_id, employer_id, structure_id, candidate_id, initiator,
                    status, reproposable_from, created_at, updated_at)
                SELECT n.club_id, n.id, ?, n.employer_id, ?, ?, 'ADVISER', ?, ?, now(), now() FROM need n WHERE n.id = ?
                """,
                UUID.fromString(person.id()),
                UUID.fromString(person.holder().id()),
                alias.id(),
                status,
                again,
                UUID.fromString(need.id()));
    }

    private void end(Needs.Need need, LocalDate again) throws SQLException {
        execute(
                "UPDATE introduction SET status = 'CANCELLED', reproposable_from = ? WHERE need_id = ?",
                again,
                UUID.fromString(need.id()));
    }

    private void execute(String sql, @Nullable Object... parameters) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
