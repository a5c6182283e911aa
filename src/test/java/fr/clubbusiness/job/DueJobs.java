package fr.clubbusiness.job;

import fr.clubbusiness.TestClock;
import fr.clubbusiness.TestDatabase;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Lets time pass in a club of a test: travels to a day, and does there what a date has made due. */
@ApplicationScoped
public class DueJobs {
    private final List<DueWork> works;
    private final RunDueWork runs;
    private final TestClock clock;

    DueJobs(@All List<DueWork> works, RunDueWork runs, TestClock clock) {
        this.works = works;
        this.runs = runs;
        this.clock = clock;
    }

    /** Travels to that day, at nine in the morning, and runs every job for the club of this organisation. */
    public SortedMap<String, Integer> on(LocalDate day, String organisation) throws SQLException {
        clock.travelTo(day);
        return run(organisation);
    }

    /** Runs the jobs now for the club of this organisation, until none has anything to do. Returns how many rows each handled that handled any. */
    public SortedMap<String, Integer> run(String organisation) throws SQLException {
        var club = club(organisation);
        var all = new TreeMap<String, Integer>();
        for (var handled = once(club); !handled.isEmpty(); handled = once(club)) {
            handled.forEach((job, rows) -> all.merge(job, rows, Integer::sum));
        }
        return all;
    }

    private SortedMap<String, Integer> once(UUID club) {
        var handled = new TreeMap<String, Integer>();
        for (var work : works) {
            var result = runs.run(work, club);
            if (result.failed() > 0) {
                throw new AssertionError("rows that could not be handled: " + work.name() + " " + result);
            }
            if (result.handled() > 0) {
                handled.put(work.name(), result.handled());
            }
        }
        return handled;
    }

    private static UUID club(String organisation) throws SQLException {
        try (var connection = TestDatabase.unrestricted();
                var find = connection.prepareStatement("SELECT club_id FROM organisation WHERE id = ?::uuid")) {
            find.setString(1, organisation);
            try (var row = find.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
