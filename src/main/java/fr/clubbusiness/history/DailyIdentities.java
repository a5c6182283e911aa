package fr.clubbusiness.history;

import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * How many people's private data a member reads, finds or exports in a day, beyond their own structure's people: enough for a day's work, not for a copy
 * of the club. They are counted in the trace that each reading leaves, so that all nodes share the count. Somebody who is read again counts once.
 */
@ApplicationScoped
public class DailyIdentities {
    /** What an operator may set. */
    @ConfigMapping(prefix = "club.identities")
    public interface Config {

        /** The most people whose private data one member reads in a day. */
        @WithDefault("500")
        int aDay();
    }

    private static final String OTHERS_TODAY = """
            SELECT count(DISTINCT subject_id) FROM history
            WHERE member_id = :member AND at >= :today AND subject_type = 'BENEFICIARY'
              AND type IN ('IDENTITY_READ', 'SENSITIVE_READ', 'FOUND_BY_SEARCH', 'EXPORTED')
              AND subject_id <> ALL (CAST(:asked AS uuid[]))
            """;

    private static final String NAME = "\"identities\";";

    private final Config config;
    private final CurrentCaller current;
    private final CurrentVertxRequest request;
    private final StatelessSession rows;
    private final Clock clock;

    DailyIdentities(
            Config config, CurrentCaller current, CurrentVertxRequest request, StatelessSession rows, Clock clock) {
        this.config = config;
        this.current = current;
        this.request = request;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Checks that the caller may read these people today too; the answer then says how many are left, beside the rate of requests. Parallel requests
     * of a member wait for one another until their transactions end.
     *
     * @throws TooManyRequests when they are more than are left, until midnight in Paris
     */
    public void requireLeft(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        lock();
        var left = Math.max(0, config.aDay() - othersToday(people));
        if (people.size() > left) {
            tell(left);
            throw tomorrow(people.size(), left);
        }
        tell(left - people.size());
    }

    private void tell(long left) {
        tell(
                "RateLimit-Policy",
                "q=%d;w=%d".formatted(config.aDay(), Duration.ofDays(1).toSeconds()));
        tell("RateLimit", "r=%d;t=%d".formatted(left, untilTomorrow().toSeconds()));
    }

    /** Replaces what an earlier part of the same request said, beside the rate of requests. */
    private void tell(String header, String value) {
        var headers = request.getCurrent().response().headers();
        var others = headers.getAll(header).stream()
                .filter(said -> !said.startsWith(NAME))
                .toList();
        headers.set(
                header, Stream.concat(others.stream(), Stream.of(NAME + value)).toList());
    }

    private void lock() {
        rows.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)", String.class)
                .setParameter(1, "identities " + current.get().member())
                .getResultList();
    }

    private long othersToday(Collection<UUID> people) {
        return rows.createNativeQuery(OTHERS_TODAY, Long.class)
                .setParameter("member", current.get().member())
                .setParameter("today", startOfDay(0))
                .setParameter("asked", people.toArray(UUID[]::new))
                .getSingleResult();
    }

    private TooManyRequests tomorrow(int asked, long left) {
        return new TooManyRequests(
                "identities-a-day",
                untilTomorrow(),
                "Un membre lit l'identité de %d personnes par jour au plus. Il vous en reste %d, et cette demande en donne %d : précisez-la, ou recommencez demain, dès 0 h (heure de Paris)."
                        .formatted(config.aDay(), left, asked),
                "A member reads the identity of %d people a day at most. You have %d left, and this request gives %d: narrow it, or try again tomorrow, from midnight (Paris time)."
                        .formatted(config.aDay(), left, asked));
    }

    private Duration untilTomorrow() {
        return Duration.between(clock.instant(), startOfDay(1)).plusSeconds(1);
    }

    private Instant startOfDay(int daysFromNow) {
        return LocalDate.now(clock)
                .plusDays(daysFromNow)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
