package fr.clubbusiness.matching;

import fr.clubbusiness.matching.index.IndexedPerson;
import fr.clubbusiness.matching.index.PackedPerson;
import fr.clubbusiness.matching.law.Journey;
import fr.clubbusiness.matching.law.Profile;
import fr.clubbusiness.matching.law.Weights;
import fr.clubbusiness.vocabulary.TransportMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * The table of the PostgreSQL rival, and its ranking statement, which contains the numbers of the law.
 *
 * <p>The index is on the occupation and the box that each person reaches, so nearly every row it finds is useful. Two alternatives were considered
 * and not measured: an index on the occupation and the home's point, which finds many people who do not travel so far; and a B-tree on the occupation
 * and the place's number, which needs a thousand lookups for each occupation.
 */
final class SqlTables {
    /** The number for people open to entry level. */
    static final int ENTRY_LEVEL = -1;

    /** Keeps everything in memory and uses no parallel workers: the comparison is on the processor time of one process. */
    static final List<String> SETTINGS = List.of(
            "shared_buffers = '3GB'",
            "work_mem = '64MB'",
            "maintenance_work_mem = '1GB'",
            "max_wal_size = '8GB'",
            "wal_level = minimal",
            "max_wal_senders = 0",
            "jit = off",
            "random_page_cost = 1.0",
            "effective_cache_size = '6GB'",
            "max_parallel_workers_per_gather = 0",
            "plan_cache_mode = force_generic_plan");

    private static final double KM_PER_DEGREE = 111;
    private static final int LINES_AT_ONCE = 5_000;

    private static final String TABLE = """
            CREATE EXTENSION IF NOT EXISTS btree_gist;
            CREATE EXTENSION IF NOT EXISTS intarray;
            CREATE UNLOGGED TABLE aim (
              occupation int NOT NULL, factor float8 NOT NULL, reach box NOT NULL, person uuid NOT NULL,
              lat float8 NOT NULL, lon float8 NOT NULL, speed float8 NOT NULL, most float8 NOT NULL,
              contracts int NOT NULL, licences int NOT NULL, certifications int NOT NULL, excluded int NOT NULL,
              oral int NOT NULL, written int NOT NULL, available int NOT NULL, since int NOT NULL, born int NOT NULL,
              least_hours float8 NOT NULL, most_hours float8 NOT NULL, immersion_only bool NOT NULL, skills int[] NOT NULL)
            """;

    private static final String FIND = """
            WITH wanted AS (SELECT * FROM unnest(:occupations::int[], :worths::float8[]) AS wanted (occupation, worth)),
            suited AS (
              SELECT aim.*, wanted.worth, (%km%) AS km
              FROM wanted JOIN aim ON aim.occupation = wanted.occupation
                AND aim.reach && box(point(:lon::float8, :lat::float8), point(:lon::float8, :lat::float8))
              WHERE contracts & :contracts::int <> 0
                AND available <= :start::int
                AND licences & :licences::int = :licences::int
                AND certifications & :certifications::int = :certifications::int
                AND excluded & :conditions::int = 0
                AND (oral = 0 OR oral >= :oral::int)
                AND (written = 0 OR written >= :written::int)
                AND :hours::float8 <= most_hours AND :hours::float8 >= least_hours
                AND (NOT immersion_only OR :immersion::bool)
                AND CASE WHEN born <= :adult::int
                  THEN contracts & :contracts::int & :usual::int <> 0 OR born <= :b57::int
                  ELSE :minors::bool AND (
                    (contracts & :contracts::int & :employment::int <> 0 AND born <= :b16::int)
                    OR (contracts & :contracts::int & :apprenticeship::int <> 0 AND born <= :b15::int)) END
              OFFSET 0),
            placed AS (
              SELECT suited.*, 10::float8 + 84::float8 * km / speed AS minutes FROM suited
              WHERE 10::float8 + 84::float8 * km / speed <= most),
            scored AS (
              SELECT person, max(100::float8 * (45::float8 * (worth * factor) %skills%
                  + (15::float8 - 10::float8 * greatest(0::float8, (minutes - most / 2) / (most / 2)))
                  + 10::float8 * least(1::float8, greatest(0, :today::int - since)::float8 / 90::float8)) / %max%) AS score
              FROM placed GROUP BY person)
            SELECT person, score, count(*) OVER () FROM scored ORDER BY score DESC, right(person::text, 17), person LIMIT 20
            """;

    /** Great-circle distance, computed in the same order as in the law. */
    private static final String KM = """
            2 * 6371.0088::float8 * asin(sqrt(least(1::float8,
              sin(radians(:lat::float8 - lat) / 2) * sin(radians(:lat::float8 - lat) / 2)
              + cos(radians(lat)) * cos(radians(:lat::float8))
                * sin(radians(:lon::float8 - lon) / 2) * sin(radians(:lon::float8 - lon) / 2))))""";

    private static final String SKILLS = """
            + 30::float8 * CASE WHEN skills = '{}' THEN 0.5::float8
                ELSE (2 * icount(skills & :required::int[]) + icount(skills & :wished::int[]))::float8 / :whole::float8 END""";

    private SqlTables() {}

    /** The statement for needs that require skills, or for the others. */
    static String find(boolean skills) {
        return FIND.replace("%km%", KM)
                .replace("%skills%", skills ? SKILLS : "")
                .replace("%max%", skills ? "100::float8" : "70::float8");
    }

    static void load(Connection connection, List<IndexedPerson> people, RivalCodes codes) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLE);
            copy(connection, people, codes);
            statement.execute("CREATE INDEX aim_reach ON aim USING gist (occupation, reach)");
            statement.execute("VACUUM ANALYZE aim");
            statement.execute("SET plan_cache_mode = force_generic_plan");
        }
    }

    private static void copy(Connection connection, List<IndexedPerson> people, RivalCodes codes) throws SQLException {
        var copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY aim FROM STDIN");
        var lines = new StringBuilder();
        for (int i = 0; i < people.size(); i++) {
            lines(people.get(i).profile(), codes, lines);
            if (i % LINES_AT_ONCE == 0 || i == people.size() - 1) {
                var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                copying.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        copying.endCopy();
    }

    private static void lines(Profile person, RivalCodes codes, StringBuilder to) {
        var facts = facts(person, codes);
        int rank = 1;
        for (var target : person.aims().targets()) {
            to.append(codes.occupation(target))
                    .append('\t')
                    .append(Weights.DEFAULT.rankFactor(rank++))
                    .append(facts);
        }
        if (person.aims().openToEntryLevel()) {
            to.append(ENTRY_LEVEL).append("\t1").append(facts);
        }
    }

    private static String facts(Profile person, RivalCodes codes) {
        long facts = PackedPerson.facts(person);
        long papers = PackedPerson.papers(person);
        long days = PackedPerson.days(person);
        var home = person.mobility().commune();
        TransportMode mode = PackedPerson.mode(person.mobility());
        double reach = Journey.radius(PackedPerson.limit(facts), mode) / KM_PER_DEGREE + 1e-6;
        double wide = reach / Math.cos(Math.toRadians(Math.min(89, Math.abs(home.latitude()) + reach)));
        int since = PackedPerson.lower(days);
        var skills = person.abilities().skills().stream()
                .map(codes::skill)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "{", "}"));
        return String.format(
                Locale.ROOT,
                "\t(%s,%s),(%s,%s)\t%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%s\t%s\t%s%n",
                home.longitude() + wide,
                home.latitude() + reach,
                home.longitude() - wide,
                home.latitude() - reach,
                person.id(),
                home.latitude(),
                home.longitude(),
                mode.speed(),
                PackedPerson.limit(facts),
                facts & PackedPerson.ANY_CONTRACT,
                (facts >>> PackedPerson.LICENCES_AT) & 0x7FFF,
                papers & 0xFFFF_FFFFL,
                (facts >>> PackedPerson.CONDITIONS_AT) & 0x7FF,
                (facts >>> PackedPerson.ORAL_AT) & 7,
                (facts >>> PackedPerson.WRITTEN_AT) & 7,
                PackedPerson.upper(days),
                since == PackedPerson.NEVER ? Integer.MAX_VALUE : since,
                PackedPerson.day(person.birthDate()),
                PackedPerson.leastHours(papers),
                Double.isInfinite(PackedPerson.mostHours(papers)) ? "Infinity" : PackedPerson.mostHours(papers),
                (facts & PackedPerson.IMMERSION_ONLY) != 0,
                skills);
    }
}
