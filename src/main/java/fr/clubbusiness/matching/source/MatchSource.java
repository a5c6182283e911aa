package fr.clubbusiness.matching.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Pair;
import fr.clubbusiness.matching.law.Pair.Contact;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.problem.UncheckedSql;
import fr.clubbusiness.referential.Referential;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads people, needs and what passed between them from PostgreSQL in their current state: this is what is shown, whatever {@code MatchIndex} found.
 * It uses the worker's role, which sees birth dates and excluded conditions: the law uses them and they go no further.
 */
@ApplicationScoped
public class MatchSource {
    private final AgroalDataSource worker;
    private final Referential referential;
    private final ReadDemand demands;
    private final Clock clock;

    MatchSource(
            @DataSource("worker") AgroalDataSource worker, Referential referential, ReadDemand demands, Clock clock) {
        this.worker = worker;
        this.referential = referential;
        this.demands = demands;
        this.clock = clock;
    }

    /**
     * Which people are meant.
     *
     * @param club never anybody of another one
     * @param holder only people that this structure accompanies; null for the whole club
     */
    public record Scope(UUID club, @Nullable UUID holder) {}

    /** These people in their current state, as they stand in lists, unordered, without those outside the scope. One query for any number. */
    public List<Profile> ranked(Collection<UUID> ids, Scope scope) {
        return people(MatchSql.THESE_RANKED_PEOPLE, ids, scope);
    }

    private List<Profile> people(String sql, Collection<UUID> ids, Scope scope) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = new ProfileRows(referential, clock.getZone());
        return read(sql, rows::profile, ids.toArray(UUID[]::new), scope.club(), scope.holder());
    }

    /** This person, as somebody proposes them by hand; empty when the scope has nobody with this id. */
    public Optional<Profile> person(UUID id, Scope scope) {
        return people(MatchSql.THESE_PEOPLE, List.of(id), scope).stream().findFirst();
    }

    /** The same, as they stand in lists: without agreement where they object to being ranked. */
    public Optional<Profile> rankedPerson(UUID id, Scope scope) {
        return ranked(List.of(id), scope).stream().findFirst();
    }

    /** The demands of these needs of the club, by need, without those that are not open. One query for any number. */
    public Map<UUID, Demand> demands(Collection<UUID> needs, UUID club) {
        var rows = new NeedRows(demands);
        return read(MatchSql.THESE_NEEDS_OF_CLUB, rows::demand, needs.toArray(UUID[]::new), club).stream()
                .collect(toMap(Demand::id, Function.identity()));
    }

    /** This pair, even if it cannot match; empty when the scope has nobody with this id. */
    public Optional<Pair> pair(Demand demand, Scope scope, UUID beneficiary) {
        return person(beneficiary, scope).map(person -> pair(demand, person));
    }

    /** The same, as the person stands in lists. */
    public Optional<Pair> rankedPair(Demand demand, Scope scope, UUID beneficiary) {
        return rankedPerson(beneficiary, scope).map(person -> pair(demand, person));
    }

    /** This person with a need, and what passed between them. */
    public Pair pair(Demand demand, Profile person) {
        return new Pair(demand, person, past(demand.id(), person.id()));
    }

    /** What passed between the need and each person; a person who is absent never met it. */
    public Map<UUID, Contact> pastOfNeed(UUID need) {
        return past(MatchSql.PAST_OF_NEED, need);
    }

    /** The same for each of these needs, by need, without needs that nobody met. One query for any number. */
    public Map<UUID, Map<UUID, Contact>> pastOfNeeds(Collection<UUID> needs) {
        return met(MatchSql.PAST_OF_NEEDS, needs).stream()
                .collect(groupingBy(Met::need, toMap(Met::person, Met::contact)));
    }

    /** The same for each of these people, by person, then by need. */
    public Map<UUID, Map<UUID, Contact>> pastOfPeople(Collection<UUID> people) {
        return met(MatchSql.PAST_OF_PEOPLE, people).stream()
                .collect(groupingBy(Met::person, toMap(Met::need, Met::contact)));
    }

    private record Met(UUID need, UUID person, Contact contact) {}

    private List<Met> met(String sql, Collection<UUID> of) {
        return read(
                sql,
                row -> new Met(
                        row.getObject("need_id", UUID.class),
                        row.getObject("beneficiary_id", UUID.class),
                        ProfileRows.contact(row)),
                today(),
                today(),
                of.toArray(UUID[]::new));
    }

    /** What passed between the person and needs. */
    public Map<UUID, Contact> pastOfPerson(UUID beneficiary) {
        return past(MatchSql.PAST_OF_PERSON, beneficiary);
    }

    private Contact past(UUID need, UUID beneficiary) {
        return read(MatchSql.PAST_OF_PAIR, ProfileRows::contact, today(), today(), need, beneficiary)
                .getFirst();
    }

    private Map<UUID, Contact> past(String sql, UUID of) {
        return PlainSql.byKey(read(
                sql,
                row -> Map.entry(row.getObject("other", UUID.class), ProfileRows.contact(row)),
                today(),
                today(),
                of));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private <T> List<T> read(String sql, PlainSql.Reader<T> reader, @Nullable Object... parameters) {
        try (var connection = worker.getConnection()) {
            return PlainSql.list(connection, sql, reader, parameters);
        } catch (SQLException failed) {
            throw new UncheckedSql(failed);
        }
    }
}
