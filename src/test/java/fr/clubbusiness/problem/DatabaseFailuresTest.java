package fr.clubbusiness.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answer to the loser of two simultaneous requests. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class DatabaseFailuresTest {
    private static final String UNIQUE_VIOLATION = "23505";

    @Inject
    DatabaseFailures failures;

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_serialisation_failure_and_a_deadlock_are_changed_meanwhile(String state) {
        assertThat(codeOf(new SQLException("lost", state))).isEqualTo("changed-meanwhile");
    }

    @Test
    void a_stale_version_is_changed_meanwhile_however_deep_it_lies() {
        assertThat(codeOf(new IllegalStateException(new OptimisticLockException())))
                .isEqualTo("changed-meanwhile");
    }

    @ParameterizedTest
    @CsvSource({
        "agreement_one_in_force, agreement-one-in-force",
        "introduction_one_open_per_pair, introduction-one-open-per-pair",
        "organisation_siret_unique, organisation-siret-unique",
        "need_external_id_unique, need-external-id-unique",
        "beneficiary_external_id_unique, beneficiary-external-id-unique"
    })
    void a_second_row_of_a_unique_thing_is_a_conflict_named_after_its_constraint(String constraint, String code) {
        assertThat(codeOf(violated(constraint))).isEqualTo(code);
    }

    @Test
    void a_constraint_without_text_is_an_error_and_not_a_conflict() {
        assertThat(failures.problem(violated("need_positions"))).isEmpty();
    }

    private String codeOf(Throwable failure) {
        return failures.problem(failure).orElseThrow().code();
    }

    private static ConstraintViolationException violated(String constraint) {
        return new ConstraintViolationException("twice", new SQLException("twice", UNIQUE_VIOLATION), constraint);
    }
}
