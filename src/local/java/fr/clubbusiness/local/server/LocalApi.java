package fr.clubbusiness.local.server;

import fr.clubbusiness.local.demo.DemoOrganisations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged API, configured as in production: by its environment only. */
public final class LocalApi implements AutoCloseable {
    public static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    /** The same as in docker/Dockerfile. One collector thread and a small heap hold the idle service under 400 MB. */
    public static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final int port;
    private final ChildProcess leash;

    private LocalApi(int port, ChildProcess leash) {
        this.port = port;
        this.leash = leash;
    }

    /**
     * Starts the API and returns once it is ready to answer.
     *
     * @param under another program that runs it, as {@code nice}; empty for none
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
        var leash = ChildProcess.start(
                new ChildProcess.Child("API", command, environment, home, log, "TERM", Duration.ofSeconds(15)));
        var api = new LocalApi(port, leash);
        try {
            HttpCalls.awaitOk(api.url() + "/q/health/ready", leash, START_LIMIT);
            return api;
        } catch (RuntimeException e) {
            leash.close();
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
        // Nobody else on the network needs a demo of people's profiles.
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("club"));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "club_api");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password("club_api"));
        environment.put("QUARKUS_DATASOURCE_WORKER_JDBC_URL", postgres.jdbcUrl("club"));
        environment.put("QUARKUS_DATASOURCE_WORKER_USERNAME", "club_worker");
        environment.put("QUARKUS_DATASOURCE_WORKER_PASSWORD", postgres.password("club_worker"));
        environment.put("QUARKUS_FLYWAY_USERNAME", "club_owner");
        environment.put("QUARKUS_FLYWAY_PASSWORD", postgres.password("club_owner"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", realmUrl);
        environment.put("CLUB_AGENCY_SIRET", DemoOrganisations.AGENCY.siret());
        environment.put("CLUB_AGENCY_NAME", DemoOrganisations.AGENCY.name());
        // Read by people here.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // glibc gives each thread its own arena, up to eight a processor: two are enough and spare 50 MB.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public boolean isAlive() {
        return leash.isAlive();
    }

    public long pid() {
        return leash.pid();
    }

    @Override
    public void close() {
        leash.close();
    }
}
