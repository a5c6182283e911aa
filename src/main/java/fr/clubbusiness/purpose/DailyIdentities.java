package fr.clubbusiness.purpose;

import fr.clubbusiness.problem.TooManyRequests;
import fr.clubbusiness.security.CurrentCaller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * How many people's private data a member reads, finds or exports in a day, beyond their own structure's people: enough for a day's work, not for a copy
 * of the club. What a stated purpose opens has a bound of its own, which is much lower ({@link PeopleOpened}).
 */
@ApplicationScoped
public class DailyIdentities {
    /** What an operator may set. */
    @ConfigMapping(prefix = "club.identities")
    public interface Config {

        /** The most people whose private data one member reads in a day. */
        @WithDefault("500")
        int aDay();

        /** The most people that an adviser's purposes open in a day, unless an administrator raised it for this adviser. */
        @WithDefault("30")
        int byPurpose();
    }

    private final CurrentCaller current;
    private final CurrentVertxRequest request;
    private final StatelessSession rows;
    private final PeopleOpened opened;
    private final ClubDay day;

    DailyIdentities(
            CurrentCaller current,
            CurrentVertxRequest request,
            StatelessSession rows,
            PeopleOpened opened,
            ClubDay day) {
        this.current = current;
        this.request = request;
        this.rows = rows;
        this.opened = opened;
        this.day = day;
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
        var bound = opened.bound(people);
        if (bound.asked() > bound.left()) {
            tell(bound, bound.left());
            throw tomorrow(bound);
        }
        tell(bound, bound.left() - bound.asked());
    }

    private void tell(PeopleOpened.Bound bound, long left) {
        tell(
                bound.name(),
                "RateLimit-Policy",
                "q=%d;w=%d".formatted(bound.most(), Duration.ofDays(1).toSeconds()));
        tell(
                bound.name(),
                "RateLimit",
                "r=%d;t=%d".formatted(left, day.untilTomorrow().toSeconds()));
    }

    /** Replaces what an earlier part of the same request said, beside the rate of requests. */
    private void tell(String name, String header, String value) {
        var quoted = "\"%s\";".formatted(name);
        var headers = request.getCurrent().response().headers();
        var others = headers.getAll(header).stream()
                .filter(said -> !said.startsWith(quoted))
                .toList();
        headers.set(
                header,
                Stream.concat(others.stream(), Stream.of(quoted + value)).toList());
    }

    private void lock() {
        rows.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(hashtextextended(?1, 0)) AS text)", String.class)
                .setParameter(1, "identities " + current.get().member())
                .getResultList();
    }

    private TooManyRequests tomorrow(PeopleOpened.Bound bound) {
        return bound.isOfPurposes()
                ? new TooManyRequests(
                        "purposes-a-day",
                        day.untilTomorrow(),
                        "Les motifs d'un conseiller ouvrent %d personnes par jour au plus. Il vous en reste %d, et cette demande en ouvre %d : précisez-la, demandez à l'administrateur de l'agence de relever votre limite, ou recommencez demain, dès 0 h (heure de Paris)."
                                .formatted(bound.most(), bound.left(), bound.asked()),
                        "An adviser's purposes open %d people a day at most. You have %d left, and this request opens %d: narrow it, ask the administrator of the agency to raise your limit, or try again tomorrow, from midnight (Paris time)."
                                .formatted(bound.most(), bound.left(), bound.asked()))
                : new TooManyRequests(
                        "identities-a-day",
                        day.untilTomorrow(),
                        "Un membre lit l'identité de %d personnes par jour au plus. Il vous en reste %d, et cette demande en donne %d : précisez-la, ou recommencez demain, dès 0 h (heure de Paris)."
                                .formatted(bound.most(), bound.left(), bound.asked()),
                        "A member reads the identity of %d people a day at most. You have %d left, and this request gives %d: narrow it, or try again tomorrow, from midnight (Paris time)."
                                .formatted(bound.most(), bound.left(), bound.asked()));
    }
}
