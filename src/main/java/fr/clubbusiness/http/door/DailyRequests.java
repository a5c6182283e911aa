package fr.clubbusiness.http.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.clubbusiness.security.Program;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Counts the requests of partners' programs in a day, for all nodes together. A node takes a hundredth of the day at a time, at most a hundred requests, so
 * that one request in a hundred writes. What a node took and did not use is lost for that day: a program may get one or two per cent less than
 * its quota, and never more.
 */
@ApplicationScoped
class DailyRequests {
    /** A function of the database: no program may write what is counted. */
    private static final String TAKE = "SELECT got, others FROM take_requests(?, ?, ?)";

    private static final int PARTS_OF_A_DAY = 100;
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_PROGRAMS = 10_000;

    private final DataSource dataSource;
    private final Cache<UUID, Share> shares = Caffeine.newBuilder()
            .maximumSize(MOST_PROGRAMS)
            .expireAfterAccess(Duration.ofHours(24))
            .build();

    DailyRequests(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What this node has taken and not used yet. Its lock is held while the database is asked, so that a node asks once at a time for a program. */
    private static final class Share {
        private LocalDate day = LocalDate.MIN;
        private int quota;
        private int mine;
        private int others;
    }

    /**
     * What a request left of the day.
     *
     * @param isOver whether it found none
     * @param left requests that may follow today, as far as this node knows
     */
    record Left(boolean isOver, int left) {}

    /**
     * Counts a request.
     *
     * @throws SQLException when the database does not answer
     */
    Left take(Program program, LocalDate today) throws SQLException {
        var share = shares.get(program.application(), _ -> new Share());
        synchronized (share) {
            if (!share.day.equals(today) || share.quota != program.requestsADay()) {
                share.day = today;
                share.quota = program.requestsADay();
                share.mine = 0;
                share.others = share.quota;
            }
            if (share.mine == 0 && share.others > 0) {
                refill(share, program);
            }
            var isOver = share.mine == 0;
            share.mine = Math.max(0, share.mine - 1);
            return new Left(isOver, share.mine + share.others);
        }
    }

    private void refill(Share share, Program program) throws SQLException {
        try (var connection = dataSource.getConnection();
                var take = connection.prepareStatement(TAKE)) {
            take.setObject(1, program.application());
            take.setObject(2, share.day);
            take.setInt(3, Math.clamp(share.quota / PARTS_OF_A_DAY, 1, MOST_AT_ONCE));
            try (var row = take.executeQuery()) {
                row.next();
                share.mine = row.getInt("got");
                share.others = row.getInt("others");
            }
        }
    }
}
