package fr.clubbusiness.local;

import fr.clubbusiness.bench.Load;
import fr.clubbusiness.bench.Report;
import fr.clubbusiness.bench.Report.Goal;
import fr.clubbusiness.bench.Stats;
import fr.clubbusiness.beneficiary.Barrier;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.ChildProcess;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import fr.clubbusiness.vocabulary.JourneyTime;
import fr.clubbusiness.vocabulary.TransportMode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./club bench services}: a file of 10,000 services of Île-de-France, then one of 100,000 of the whole country, imported by the packaged club with a
 * heap of 160 MB; then searches at the edge, with its usual heap, beside the same questions in plain SQL, which asks each row of the club. Both give the same
 * services in the same order. {@code quick}: the smaller file alone.
 */
public final class ServicesBench {
    private static final Path JSON = Path.of("target/bench/services.json");

    /** What the API keeps, with the communes of the country and its compiled queries, is 94 MB: 128 end it after some thousand requests. */
    private static final List<String> SMALL_HEAP = List.of("-Xmx160m");

    private static final int SOME = 10_000;
    private static final int MANY = 100_000;
    private static final int QUESTIONS = 400;
    private static final int COMPARED = 60;
    private static final double MILLISECONDS = 1e6;
    private static final double WARM = 0.5;

    /** So long the edge is asked by so many before it is measured: a service that runs for years is measured when its code is compiled. */
    private static final double WARM_SECONDS = 110;

    private static final int CLIENTS = 4;

    private static final double GOAL_MILLISECONDS = 10;
    private static final double GOAL_SECONDS = 10;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /** The conditions spelled out, on every service of the club. */
    private static final String PLAIN = """
            SELECT x.service_id FROM (
                SELECT s.service_id, s.updated_on < current_date - interval '2 years' AS old,
                    CASE WHEN s.in_person AND great_circle_km(s.latitude, s.longitude, c.latitude, c.longitude) <= ?
                        THEN round(great_circle_km(s.latitude, s.longitude, c.latitude, c.longitude) * 1000)::int ELSE 1000000000 END AS metres, s.remote
                FROM local_service_sheet s CROSS JOIN commune c
                WHERE c.code = ? AND s.club_id = caller_club() AND s.to_import IS NULL AND ? = ANY (s.barriers)
                  AND (s.zone = '{}' OR s.zone && ARRAY[c.code, c.department, 'france', '99100']
                      OR (s.unknown_zone AND s.department = c.department))) x
            WHERE x.metres < 1000000000 OR x.remote ORDER BY x.old, x.metres, x.service_id DESC LIMIT 20
            """;

    private final Report report = new Report();
    private final LocalClub club;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Connection adviser;

    private ServicesBench(LocalClub club, Connection adviser) {
        this.club = club;
        this.adviser = adviser;
    }

    /** Who asks for what. */
    private record Question(String commune, Barrier barrier, TransportMode mode, int minutes) {
        static Question draw(DrawnServices services, Random random) {
            var barriers =
                    List.of(Barrier.LANGUAGE, Barrier.MOBILITY, Barrier.HOUSING, Barrier.CHILDCARE, Barrier.DIGITAL);
            return new Question(
                    services.draw(random).code(),
                    barriers.get(random.nextInt(barriers.size())),
                    List.of(TransportMode.values()).get(random.nextInt(TransportMode.values().length)),
                    15 * (1 + random.nextInt(6)));
        }

        String path() {
            return "/v1/services?barrier=%s&communeCode=%s&mode=%s&minutes=%d&limit=20&fields=id"
                    .formatted(barrier, commune, mode, minutes);
        }
    }

    public static void main(String[] arguments) throws SQLException {
        var quick = arguments.length == 1 && arguments[0].equals("quick");
        if (arguments.length > (quick ? 1 : 0)) {
            System.err.println("./club bench services [quick]");
            System.exit(2);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::closeAll, "stop"));
        try (var folder = TemporaryFolder.create("bench")) {
            var settings =
                    new ClubSettings(folder.path(), Ports.free(), Ports.free(), Durability.DURABLE, DemoSize.NONE);
            try (var club = LocalClub.start(settings, new Screen()::step);
                    var adviser = DriverManager.getConnection(
                            club.postgres().jdbcUrl("club"),
                            "club_api",
                            club.postgres().password("club_api"))) {
                new ServicesBench(club, adviser).run(quick);
            }
        }
        System.exit(0);
    }

    private void run(boolean quick) throws SQLException {
        measure(SOME, DrawnServices.in(DrawnServices.ILE_DE_FRANCE));
        if (!quick) {
            measure(MANY, DrawnServices.in(Set.of()));
        }
        System.out.println();
        System.out.println(report.text());
        report.write(JSON);
    }

    private void measure(int count, DrawnServices services) throws SQLException {
        club.restartApi(SMALL_HEAP);
        report.section("%,d services, imported by an API of %s".formatted(count, SMALL_HEAP.getFirst()));
        imports(count, "import, new", services.lines(count), count == SOME);
        imports(count, "import, the same again", services.lines(count), false);
        imports(
                count,
                "import, all changed",
                services.lines(count).map(line -> line.replace("quartier", "secteur")),
                false);
        signIn();
        // The small heap shows that an import needs no more; who searches finds the API as it is run.
        club.restartApi();
        var random = new Random(121);
        var questions = Stream.generate(() -> Question.draw(services, random))
                .limit(QUESTIONS)
                .toList();
        var token = club.keycloak().token("adviser");
        Load.of(CLIENTS, WARM_SECONDS, number -> {
            var drawn = new Random(number);
            return () -> http(questions.get(drawn.nextInt(QUESTIONS)), token);
        });
        var edge = measured(questions, question -> http(question, token));
        report.row("search at the edge", "ms", edge, new Goal("p95 ≤ 10", edge.p95() <= GOAL_MILLISECONDS));
        report.row("the same in plain SQL", "ms", measured(questions.subList(0, COMPARED), this::plain), null);
        int found = 0;
        int different = 0;
        for (var question : questions.subList(0, COMPARED)) {
            var ids = http(question, token);
            found += ids.size();
            different += ids.equals(plain(question)) ? 0 : 1;
        }
        report.row("services of %d answers".formatted(COMPARED), "", found, null);
        report.row("answers that differ", "", different, new Goal("0", different == 0));
    }

    private void imports(int count, String what, Stream<String> lines, boolean hasGoal) {
        Iterable<byte[]> parts = () -> lines.map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator();
        var start = System.nanoTime();
        var answer = send(HttpRequest.newBuilder(URI.create(club.apiUrl() + "/v1/services/import"))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + club.keycloak().token("agency-admin"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(parts))
                .build());
        var seconds = (System.nanoTime() - start) / MILLISECONDS / 1_000;
        if (!answer.contains("\"read\":" + count)) {
            throw new IllegalStateException(answer);
        }
        report.row(what, "s", seconds, hasGoal ? new Goal("< 10", seconds < GOAL_SECONDS) : null);
    }

    /** Asks one question. */
    private interface Asking {
        List<String> ask(Question question) throws SQLException;
    }

    private static Stats measured(List<Question> questions, Asking asking) throws SQLException {
        for (int warm = 0; warm < questions.size() * WARM; warm++) {
            asking.ask(questions.get(warm));
        }
        var times = new double[questions.size()];
        for (int n = 0; n < times.length; n++) {
            var began = System.nanoTime();
            asking.ask(questions.get(n));
            times[n] = (System.nanoTime() - began) / MILLISECONDS;
        }
        return Stats.of(times);
    }

    private List<String> http(Question question, String token) {
        var body = send(HttpRequest.newBuilder(URI.create(club.apiUrl() + question.path()))
                .header("Authorization", "Bearer " + token)
                .build());
        return ID.matcher(body).results().map(found -> found.group(1)).toList();
    }

    private String send(HttpRequest request) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> plain(Question question) throws SQLException {
        var ids = new ArrayList<String>();
        try (var ask = adviser.prepareStatement(PLAIN)) {
            ask.setDouble(1, JourneyTime.radius(question.minutes(), question.mode()));
            ask.setString(2, question.commune());
            ask.setString(3, question.barrier().name());
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private void signIn() throws SQLException {
        try (var owner = DriverManager.getConnection(
                        club.postgres().jdbcUrl("club"),
                        "postgres",
                        club.postgres().password("postgres"));
                var read = owner.createStatement();
                var agency = read.executeQuery("SELECT club_id, id FROM organisation WHERE agency");
                var statement = adviser.createStatement()) {
            agency.next();
            statement.execute("""
                    SELECT set_config('caller.club', '%s', false), set_config('caller.organisation', '%s', false),
                        set_config('caller.roles', 'adviser', false)
                    """.formatted(agency.getString(1), agency.getString(2)));
        }
    }
}
