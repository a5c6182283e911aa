package fr.clubbusiness.matching;

import fr.clubbusiness.matching.Pair.Contact;
import fr.clubbusiness.need.LabourNeed;
import fr.clubbusiness.referential.Referential;
import fr.clubbusiness.shared.RomeCode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Pairs straight from PostgreSQL, so always as they are now. People are read by the worker's role, who sees birth dates and excluded
 * conditions: they feed the law and go no further. One query, however many people.
 */
@ApplicationScoped
class SqlMatchSource implements MatchSource {
    /** No need has this id: the query then tells of the person alone. */
    private static final UUID NO_NEED = new UUID(0, 0);

    private final AgroalDataSource worker;
    private final Session needs;
    private final Referential referential;
    private final Demands demands;
    private final Clock clock;

    SqlMatchSource(
            @DataSource("worker") AgroalDataSource worker,
            Session needs,
            Referential referential,
            Demands demands,
            Clock clock) {
        this.worker = worker;
        this.needs = needs;
        this.referential = referential;
        this.demands = demands;
        this.clock = clock;
    }

    /** Reads one row. */
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public List<Pair> peopleFor(Demand demand, Scope scope) {
        var occupation = demand.occupation().value();
        return rows(
                MatchSql.PEOPLE_WHO_COULD_MATCH,
                pairWith(demand),
                demand.id(),
                scope.club(),
                scope.holder(),
                demand.asksNoExperience(),
                occupation,
                occupation);
    }

    @Override
    public Optional<Pair> pair(Demand demand, Scope scope, UUID beneficiary) {
        return rows(MatchSql.ONE_PERSON, pairWith(demand), demand.id(), scope.club(), scope.holder(), beneficiary)
                .stream()
                .findFirst();
    }

    @Override
    public List<Pair> needsFor(UUID beneficiary, UUID club) {
        var people = new ProfileRows(referential, clock.getZone());
        return rows(MatchSql.ONE_PERSON, people::profile, NO_NEED, club, null, beneficiary).stream()
                .flatMap(person -> needsFor(person, club).stream())
                .toList();
    }

    @Override
    public Map<UUID, String> pitches(Collection<UUID> beneficiaries) {
        return rows(
                        MatchSql.PITCHES,
                        row -> Map.entry(row.getObject("id", UUID.class), row.getString("pitch")),
                        (Object) beneficiaries.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Pair> needsFor(Profile person, UUID club) {
        var past = pastOf(person.id());
        return openNeeds(club, person.aims()).stream()
                .map(demands::of)
                .map(demand -> new Pair(demand, person, past.getOrDefault(demand.id(), Contact.NONE)))
                .toList();
    }

    private List<LabourNeed> openNeeds(UUID club, Profile.Aims aims) {
        return needs.createNativeQuery(MatchSql.OPEN_NEEDS_THAT_COULD_SUIT, LabourNeed.class)
                .setParameter("club", club)
                .setParameter(
                        "targets", aims.targets().stream().map(RomeCode::value).toArray(String[]::new))
                .setParameter("entryLevel", aims.openToEntryLevel())
                .getResultList();
    }

    private Map<UUID, Contact> pastOf(UUID beneficiary) {
        return rows(
                        MatchSql.PAST_WITH_NEEDS,
                        row -> Map.entry(row.getObject("need_id", UUID.class), ProfileRows.contact(row)),
                        beneficiary)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private RowReader<Pair> pairWith(Demand demand) {
        var people = new ProfileRows(referential, clock.getZone());
        return row -> new Pair(demand, people.profile(row), ProfileRows.contact(row));
    }

    private <T> List<T> rows(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var read = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException("People could not be read for matching", failed);
        }
    }
}
