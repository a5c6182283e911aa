package fr.clubbusiness.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whether a commit waits until it is on the disk: a change does, the trace of a reading does not. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CallerOnConnectionTest {
    private static final Membership.SignIn SIGNED_IN = new Membership.SignIn(Caller.automaton(UUID.randomUUID()), null);

    @Inject
    CurrentCaller current;

    @Inject
    DataSource api;

    @Test
    @ActivateRequestContext
    void a_reading_does_not_wait_for_the_disk() throws SQLException {
        current.set(SIGNED_IN, true);
        assertThat(commit()).isEqualTo("off");
    }

    @Test
    @ActivateRequestContext
    void a_change_waits_also_after_a_reading_on_the_same_connection() throws SQLException {
        current.set(SIGNED_IN, true);
        assertThat(commit()).isEqualTo("off");
        current.set(SIGNED_IN, false);
        assertThat(commit()).isEqualTo("on");
    }

    @Test
    @ActivateRequestContext
    void what_the_club_does_by_itself_waits() throws SQLException {
        current.set(Caller.automaton(UUID.randomUUID()));
        assertThat(commit()).isEqualTo("on");
    }

    private String commit() throws SQLException {
        try (var connection = api.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW synchronous_commit")) {
            row.next();
            return row.getString(1);
        }
    }
}
