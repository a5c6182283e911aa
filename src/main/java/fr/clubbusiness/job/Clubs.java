package fr.clubbusiness.job;

import fr.clubbusiness.problem.UncheckedSql;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The clubs of this installation. Only jobs ask: everybody else has one club. */
@ApplicationScoped
class Clubs {
    private final javax.sql.DataSource worker;

    Clubs(@DataSource("worker") javax.sql.DataSource worker) {
        this.worker = worker;
    }

    /** All of them, in no order. */
    List<UUID> all() {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement("SELECT id FROM club");
                var row = statement.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException lost) {
            throw new UncheckedSql(lost);
        }
    }
}
