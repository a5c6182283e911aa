package fr.clubbusiness.matching;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.clubbusiness.beneficiary.BeneficiaryState;
import fr.clubbusiness.matching.index.HomePlace;
import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.law.Demand;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.referential.Place;
import fr.clubbusiness.referential.intake.BenchTowns;
import fr.clubbusiness.referential.intake.BenchTowns.Town;
import fr.clubbusiness.referential.rome.BenchRome;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Writes a population and needs into the club's tables, as fast as PostgreSQL can. */
final class ClubFill {
    private static final String NOTHING = "\\N";
    private static final int FLUSH = 1 << 16;

    private final Connection connection;
    private final Map<HomePlace, String> communes;
    private final Map<Place, String> workplaces = new HashMap<>();
    private final Map<UUID, Integer> structures = new HashMap<>();
    private final String club;

    /** @param superuser connection that skips triggers and foreign keys */
    ClubFill(Connection superuser) throws SQLException {
        connection = superuser;
        var towns = BenchTowns.read();
        communes = towns.stream()
                .collect(toMap(town -> new HomePlace(town.place(), town.zone()), Town::code, (one, _) -> one));
        towns.forEach(town -> workplaces.putIfAbsent(town.place(), town.code()));
        execute("SET session_replication_role = replica");
        club = one("SELECT id FROM club");
    }

    /** Writes the occupations of the benchmark that do not ship with the club. */
    void referential(BenchRome rome) throws SQLException {
        for (var table : List.of("occupation_link", "occupation_skill", "appellation", "occupation", "skill")) {
            execute("DELETE FROM " + table);
        }
        copy(
                "occupation (rome_code, label, version)",
                rome.trades().stream(),
                trade -> List.of(trade.code().value(), "Métier " + trade.code(), "3.47"));
        var skills = rome.trades().stream().flatMap(trade -> trade.skills().stream());
        copy("skill (code, label, version)", skills.distinct(), skill -> List.of(skill, "Compétence " + skill, "3.47"));
        var graph = rome.graph();
        for (var trade : rome.trades()) {
            var from = trade.code();
            copy(
                    "occupation_link (from_code, to_code, kind)",
                    graph.links(from).entrySet().stream(),
                    link -> List.of(from, link.getKey(), link.getValue()));
        }
    }

    /** Writes all these people, with their structures. The last ones are paused. */
    void people(Population population, List<Profile> paused) throws SQLException {
        copy(
                "beneficiary (id, club_id, structure_id, state, readiness, commune_code, target_occupations, open_to_entry_level, skills, "
                        + "skill_proofs, certifications, max_journey_minutes, transport, available_from, french_oral, french_written, "
                        + "driving_licences, contract_types, weekly_hours_min, weekly_hours_max, agreed, waiting_since, created_at, updated_at)",
                Stream.concat(
                        population.people(),
                        paused.stream()
                                .map(one ->
                                        new IndexedPerson(population.person(0).holder(), one))),
                this::facts);
        copy(
                "beneficiary_identity (beneficiary_id, first_name, last_name, birth_date, search_key)",
                allPeople(population, paused),
                one -> List.of(one.id(), "Prénom", "Nom", one.birthDate(), "prenom nom"));
        copy(
                "beneficiary_sensitive (beneficiary_id, barriers, barrier_statuses, eligibility_criteria, excluded_conditions)",
                allPeople(population, paused),
                one -> List.of(one.id(), "{}", "{}", "{}", set(one.wishes().excluded())));
        copy(
                "agreement (beneficiary_id, given_on, means, informed_on)",
                allPeople(population, paused),
                one -> List.of(one.id(), World.TODAY.minusDays(1), "ORAL", World.TODAY.minusDays(1)));
        copy(
                "organisation (id, club_id, siret, name, structure_kind, commune_code)",
                structures.keySet().stream(),
                id -> List.of(
                        id, club, siret(Objects.requireNonNull(structures.get(id))), "Structure", "ACI", "92050"));
    }

    /** Writes open needs of the agency itself: for an adviser, the poster makes no difference. */
    void needs(List<Demand> needs) throws SQLException {
        var agency = one("SELECT id FROM organisation WHERE agency");
        copy(
                "need (id, club_id, employer_id, title, rome_code, positions, commune_code, contract_types, weekly_hours, start_date, "
                        + "experience, pay_from, pay_period, required_skills, wished_skills, french_oral, french_written, "
                        + "licences_part_of_job, licences_wished, certifications, work_conditions, accommodations, immersion_possible, "
                        + "training_before_hire_possible, status, opened_at, created_at, updated_at)",
                needs.stream(),
                need -> need(need, agency));
        execute("SET session_replication_role = origin");
        execute("VACUUM ANALYZE");
    }

    private static Stream<Profile> allPeople(Population population, List<Profile> paused) {
        return Stream.concat(population.people().map(IndexedPerson::profile), paused.stream());
    }

    private List<Object> facts(IndexedPerson person) {
        var one = person.profile();
        structures.putIfAbsent(person.holder(), structures.size());
        var hours = one.wishes().hours();
        var skills = one.abilities().skills();
        var home = new HomePlace(one.mobility().commune(), one.mobility().zone());
        return Stream.of(
                        Stream.of(
                                one.id(), club, person.holder(), one.standing().state(), readiness(one)),
                        Stream.of(
                                Objects.requireNonNull(communes.get(home)),
                                set(one.aims().targets())),
                        Stream.of(one.aims().openToEntryLevel(), set(skills), proofs(skills.size())),
                        Stream.of(
                                set(one.abilities().certifications()),
                                one.mobility().limitMinutes()),
                        Stream.of(
                                set(one.mobility().modes()), orNull(one.wishes().availableFrom())),
                        Stream.of(
                                orNull(one.abilities().french().oral()),
                                orNull(one.abilities().french().written())),
                        Stream.of(
                                set(one.abilities().licences()),
                                set(one.wishes().contracts())),
                        Stream.of(hours.min() == 0 ? NOTHING : hours.min()),
                        Stream.of(Double.isInfinite(hours.max()) ? NOTHING : hours.max(), true),
                        Stream.of(orNull(one.standing().waitingSince()), World.TODAY, World.TODAY))
                .flatMap(some -> some)
                .map(Object.class::cast)
                .toList();
    }

    private static Object readiness(Profile one) {
        return one.standing().state() == BeneficiaryState.PAUSED
                ? BeneficiaryState.READY_FOR_WORK
                : one.standing().state();
    }

    private List<Object> need(Demand need, String agency) {
        return List.of(
                need.id(),
                club,
                agency,
                "Besoin (F/H)",
                need.occupation(),
                1,
                Objects.requireNonNull(workplaces.get(need.place())),
                set(need.contracts()),
                need.hours().min(),
                need.start(),
                need.experience(),
                12,
                "HOURLY",
                skills(need, true),
                skills(need, false),
                orNull(need.french().oral()),
                orNull(need.french().written()),
                set(need.licences()),
                "{}",
                set(need.certifications()),
                set(need.conditions()),
                "{}",
                need.immersionPossible(),
                false,
                "OPEN",
                World.TODAY,
                World.TODAY,
                World.TODAY);
    }

    private static String skills(Demand need, boolean required) {
        return need.skills().stream()
                .filter(skill -> skill.required() == required)
                .map(Demand.AskedSkill::code)
                .collect(joining(",", "{", "}"));
    }

    private static String proofs(int count) {
        return Stream.generate(() -> "DECLARED").limit(count).collect(joining(",", "{", "}"));
    }

    private static String set(Collection<?> values) {
        return values.stream().map(Object::toString).collect(joining(",", "{", "}"));
    }

    private static Object orNull(@Nullable Object value) {
        return value == null ? NOTHING : value;
    }

    private static String siret(int number) {
        return "%014d".formatted(80_000_000_000_000L + number);
    }

    private <T> void copy(String table, Stream<T> rows, Function<T, List<?>> columns) throws SQLException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        var lines = new StringBuilder();
        Consumer<Boolean> flush = last -> {
            if (last || lines.length() > FLUSH) {
                var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                try {
                    copying.writeToCopy(bytes, 0, bytes.length);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                lines.setLength(0);
            }
        };
        rows.forEach(row -> {
            lines.append(columns.apply(row).stream().map(Object::toString).collect(joining("\t")))
                    .append('\n');
            flush.accept(false);
        });
        flush.accept(true);
        copying.endCopy();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
