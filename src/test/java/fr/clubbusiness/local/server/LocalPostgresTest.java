package fr.clubbusiness.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.clubbusiness.local.server.LocalPostgres.Durability;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {
    private final TemporaryFolder folder = TemporaryFolder.create("local-postgres");

    @AfterEach
    void leaveNothingBehind() {
        folder.close();
    }

    @Test
    void each_role_signs_in_with_its_own_password_only_and_the_owner_alone_is_exempt_from_row_level_security()
            throws SQLException {
        try (var postgres = start(Durability.FAST)) {
            for (var role : new String[] {"club_owner", "club_api", "club_worker"}) {
                assertThat(value(postgres, role, "select current_user")).isEqualTo(role);
            }
            assertThatThrownBy(() -> connect(postgres, "club_api", "wrong")).hasMessageContaining("password");
            assertThatThrownBy(() -> connect(postgres, "keycloak", postgres.password("keycloak")))
                    .hasMessageContaining("permission denied");
            // Migrations must reach every row; whoever serves requests must not.
            var exempt =
                    "select string_agg(rolname, ',' order by rolname) from pg_roles where rolbypassrls or rolsuper";
            assertThat(value(postgres, "club_owner", exempt)).isEqualTo("club_owner,postgres");
        }
    }

    @Test
    void what_was_committed_is_there_after_a_kill_of_the_server() throws Exception {
        try (var postgres = start(Durability.DURABLE)) {
            assertThat(value(postgres, "club_owner", "show fsync")).isEqualTo("on");
            assertThat(value(postgres, "club_owner", "show synchronous_commit")).isEqualTo("on");
            try (var connection = connect(postgres, "club_owner", postgres.password("club_owner"));
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 'still here' as what");
            }
            ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
            while (postgres.isAlive()) {
                Pause.millis(10);
            }
        }
        try (var postgres = start(Durability.DURABLE)) {
            assertThat(value(postgres, "club_owner", "select what from kept")).isEqualTo("still here");
        }
    }

    @Test
    void a_server_left_running_on_the_folder_is_stopped_first() throws SQLException {
        try (var left = start(Durability.FAST);
                var next = start(Durability.FAST)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(value(next, "club_api", "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_pid_file_that_names_another_program_does_not_stop_the_start_and_passwords_are_for_their_owner_alone()
            throws Exception {
        var first = start(Durability.FAST);
        first.close();
        assertThat(first.isAlive()).isFalse();
        var passwords = Files.getPosixFilePermissions(folder.path().resolve("passwords"));
        assertThat(PosixFilePermissions.toString(passwords)).isEqualTo("rw-------");
        Files.writeString(
                folder.path().resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (var postgres = start(Durability.FAST)) {
            assertThat(postgres.isAlive()).isTrue();
        }
    }

    private LocalPostgres start(Durability durability) {
        return LocalPostgres.start(folder.path(), folder.path().resolve("log/postgres.log"), durability);
    }

    private static String value(LocalPostgres postgres, String role, String sql) throws SQLException {
        try (var connection = connect(postgres, role, postgres.password(role));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres, String role, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("club"), role, password);
    }
}
