package fr.clubbusiness.security;

import fr.clubbusiness.TestDatabase;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs a part of a test as the club itself, which sees all its rows: without a caller the entities find none. */
public final class TheClub {
    private TheClub() {}

    /** The result of this work, done in a transaction of its own. */
    public static <T> T reads(Supplier<T> work) {
        return Arc.container()
                .instance(Automaton.class)
                .get()
                .actFor(id(), () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** Does this in a transaction of its own. */
    public static void runs(Runnable work) {
        reads(() -> {
            work.run();
            return true;
        });
    }

    /** The club of the tests' agency. */
    public static UUID id() {
        try (var connection = TestDatabase.unrestricted();
                var query = connection.createStatement();
                var row = query.executeQuery("SELECT club_id FROM organisation WHERE agency ORDER BY created_at")) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
