package fr.clubbusiness.local.server;

import fr.clubbusiness.local.demo.DemoOrganisations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged API, configured as in production: only by its environment. */
public final class LocalApi implements AutoCloseable {
    public static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    /** The same options as in docker/Dockerfile. One collector thread and a small heap keep the idle service under 400 MB. */
    public static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final int port;
    private final ChildProcess process;

    private LocalApi(int port, ChildProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the API and returns when it is ready.
     *
     * @param under a program that runs it, such as {@code nice}; empty for none
     * @param options more options for the JVM
     */
    public static LocalApi start(
            Path home,
            Path log,
            int port,
            LocalPostgres postgres,
            String realmUrl,
            List<String> under,
            List<String> options) {
        if (!Files.exists(JAR)) {
            throw new LocalFailure(
                    "Il manque " + JAR + " : lancez ./club", "the API is not built: run ./club, which builds");
        }
        var command = new ArrayList<>(under);
        command.addAll(java(LeftoverProcesses.mark(home), options));
        var environment = environment(port, postgres, realmUrl);
        var process = ChildProcess.start(
                new ChildProcess.Child("API", command, environment, home, log, "TERM", Duration.ofSeconds(15)));
        var api = new LocalApi(port, process);
        try {
            HttpCalls.awaitOk(api.url() + "/q/health/ready", process, START_LIMIT);
            return api;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** The command line of the API's JVM. */
    static List<String> java(String mark, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark);
        command.addAll(JVM);
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        return command;
    }

    private static Map<String, String> environment(int port, LocalPostgres postgres, String realmUrl) {
        var environment = new HashMap<String, String>();
        // The demo contains people's profiles: do not show it to the network.
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("CLUB_PUBLIC_URL", "http://localhost:" + port);
        // One adviser loads the demo in one day, and introduces many people.
        environment.put("CLUB_IDENTITIES_BY_PURPOSE", "500");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("club"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "club_api");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password("club_api"));
        environment.put("QUARKUS_DATASOURCE_WORKER_JDBC_URL", postgres.jdbcUrl("club"));
        environment.put("QUARKUS_DATASOURCE_WORKER_USERNAME", "club_worker");
        environment.put("QUARKUS_DATASOURCE_WORKER_PASSWORD", postgres.password("club_worker"));
        environment.put("QUARKUS_FLYWAY_USERNAME", "club_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", postgres.password("club_owner"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realmUrl);
        environment.put("QUARKUS_OIDC_PAGES_CREDENTIALS_SECRET", LocalKeycloak.PAGES_SECRET);
        environment.put("CLUB_SERVICE_SECRET", LocalKeycloak.SERVICE_SECRET);
        environment.put("CLUB_AGENCY_SIRET", DemoOrganisations.AGENCY.siret());
        environment.put("CLUB_AGENCY_NAME", DemoOrganisations.AGENCY.name());
        // Mails are shown at /mail and sent nowhere.
        environment.put("CLUB_MESSAGES_DELIVERY", "SHOWN");
        // The demo, the tests and the measures ask as fast as they can.
        for (var rate : List.of("READS", "WRITES", "SEARCHES", "EXPORTS", "COMPUTATIONS", "STRANGERS", "PUBLISHED")) {
            environment.put("CLUB_RATES_" + rate, "1000000");
        }
        // Here people read the log.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // By default glibc uses up to eight memory arenas for each processor. Two are enough and save 50 MB.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
