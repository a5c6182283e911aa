package fr.clubbusiness.event;

import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.NotFound;
import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.security.AskedClub;
import fr.clubbusiness.security.Automaton;
import fr.clubbusiness.shared.SubjectKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events that are open to everybody. A stranger has no club: two functions of the database, which work without a caller, find the one of an event or
 * of an agency. The club itself then reads and writes.
 */
@ApplicationScoped
public class PublicEvents {
    private static final String OF_EVENT = "SELECT club FROM club_of_public_event(?)";
    private static final String OPEN = "status = PUBLISHED and details.audience = PUBLIC";

    /** Whoever has its address still finds why it does not take place, until it would be over. */
    private static final String SHOWN =
            "details.audience = PUBLIC and (status = PUBLISHED or status = CANCELLED and endsAt > ?2) and id = ?1";

    /** Events of a public list at most. */
    static final int MOST = 200;

    private final AskedClub asked;
    private final DataSource dataSource;
    private final Automaton automaton;
    private final Clock clock;

    PublicEvents(AskedClub asked, DataSource dataSource, Automaton automaton, Clock clock) {
        this.asked = asked;
        this.dataSource = dataSource;
        this.automaton = automaton;
        this.clock = clock;
    }

    /** Does something with an event as the club itself, in one transaction. It may be cancelled. Throws {@link NotFound} when it is not open to everybody. */
    public <T> T with(UUID id, Function<ClubEvent, T> work) {
        return actFor(
                clubOf(id),
                () -> work.apply(ClubEvent.<ClubEvent>find(SHOWN, id, clock.instant())
                        .<ClubEvent>firstResultOptional()
                        .orElseThrow(() -> new NotFound(SubjectKind.CLUB_EVENT))));
    }

    /**
     * Those to come, the next one first, at most {@value #MOST}.
     *
     * @throws Invalid when it is not clear of which club
     */
    List<PublicEventView> toCome(@Nullable String agencySiret, @Nullable String department, @Nullable String series) {
        var club = club(agencySiret, department);
        return actFor(club, () -> toCome(club, series));
    }

    private List<PublicEventView> toCome(UUID club, @Nullable String series) {
        var now = clock.instant();
        var values = new HashMap<String, Object>();
        values.put("club", club);
        values.put("now", now);
        if (series != null) {
            values.put("series", series);
        }
        var where = OPEN + " and clubId = :club and endsAt > :now"
                + (series == null ? "" : " and details.series = :series");
        return ClubEvent.<ClubEvent>find(where + " order by startsAt, id", values).page(0, MOST).stream()
                .map(event -> PublicEventView.of(event, now))
                .toList();
    }

    private <T> T actFor(UUID club, Supplier<T> work) {
        return automaton.actFor(club, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private UUID club(@Nullable String agencySiret, @Nullable String department) {
        try {
            return asked.find(agencySiret, department)
                    .orElseThrow(() -> new Invalid(
                            agencySiret == null && department != null ? "department" : "agencySiret",
                            "Dites de quel club : le SIRET de son agence, ou son département s'il n'en a qu'un.",
                            "Say of which club: the SIRET of its agency, or its department if that has only one."));
        } catch (SQLException lost) {
            throw new UncheckedSql(lost);
        }
    }

    private UUID clubOf(UUID event) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(OF_EVENT)) {
            query.setObject(1, event);
            try (var row = query.executeQuery()) {
                if (row.next()) {
                    return row.getObject(1, UUID.class);
                }
                throw new NotFound(SubjectKind.CLUB_EVENT);
            }
        } catch (SQLException lost) {
            throw new UncheckedSql(lost);
        }
    }
}
