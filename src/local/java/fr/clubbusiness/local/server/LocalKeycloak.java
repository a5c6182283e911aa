package fr.clubbusiness.local.server;

import fr.clubbusiness.shared.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak 26 with the realm {@code club}, with its data in the club's PostgreSQL. It is started with {@code java}, not with {@code kc.sh}:
 * that script stays between the launcher and the server, and would leave the server running when killed.
 */
public final class LocalKeycloak implements AutoCloseable {
    private static final Path DISTRIBUTION = Path.of("target/local");

    /** The first start creates the tables and imports the realm, which takes a minute on a busy machine. */
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    /** The JVM options of kc.sh, with a small heap and a quick start for one machine. */
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    /** Without it, the protection against guessed passwords refuses a correct one while another of the same user is being checked. */
    private static final String CONCURRENT_SIGN_INS =
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

    /** The secret of the client that signs people in to pages: known to everybody, as the passwords of the local users are. */
    static final String PAGES_SECRET = "club-pages-of-a-club-on-one-machine";

    /** The secret of the service's own client, known to everybody too. */
    static final String SERVICE_SECRET = "club-service-of-a-club-on-one-machine";

    private final int port;
    private final ChildProcess process;

    private LocalKeycloak(int port, ChildProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the server and returns once the realm answers.
     *
     * @param home folder kept between starts, with the imported files and the administrator's password
     * @param club URL of the club's API, for the redirect addresses of sign-in
     */
    public static LocalKeycloak start(Path home, Path log, int port, String club, LocalPostgres postgres) {
        try {
            var distribution = KeycloakDistribution.in(DISTRIBUTION, log);
            var imports = Files.createDirectories(home.resolve("data/import"));
            link(home.resolve("lib"), distribution.home().resolve("lib"));
            var realm = RealmFile.local().toString();
            var imported = home.resolve("imported");
            var sum = Sha256.hex(realm + club + port);
            if (!Files.exists(imported) || !Files.readString(imported).equals(sum)) {
                // The import never completed, or used other files. All data of Keycloak come from these files:
                // it starts over.
                Files.deleteIfExists(imported);
                postgres.recreate("keycloak");
                Files.writeString(imports.resolve("club-realm.json"), realm);
            }
            var keycloak =
                    new LocalKeycloak(port, ChildProcess.start(child(home, distribution, log, port, club, postgres)));
            keycloak.awaitReady();
            Files.writeString(imported, sum);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keycloak expects its programs under its home folder. That folder is ours, because it contains the data, so we link to them. */
    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }

    private static ChildProcess.Child child(
            Path home, KeycloakDistribution distribution, Path log, int port, String club, LocalPostgres postgres) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(LeftoverProcesses.mark(home.getParent()));
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + distribution.home().resolve("conf"));
        command.addAll(List.of("-cp", distribution.home() + File.separator + "lib/quarkus-run.jar"));
        command.addAll(List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized"));
        command.addAll(List.of("--import-realm", "--cache=local", "--http-enabled=true", "--http-host=127.0.0.1"));
        command.addAll(List.of("--http-port=" + port, "--hostname=http://localhost:" + port));
        command.add(CONCURRENT_SIGN_INS);
        command.addAll(List.of("--db-url=" + postgres.jdbcUrl("keycloak"), "--db-username=keycloak"));
        var environment = Map.of(
                "KC_DB_PASSWORD",
                postgres.password("keycloak"),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                Passwords.in(home.resolve("passwords"), List.of("admin")).of("admin"),
                "CLUB_PUBLIC_URL",
                club,
                "CLUB_PAGES_SECRET",
                PAGES_SECRET,
                "CLUB_SERVICE_SECRET",
                SERVICE_SECRET);
        return new ChildProcess.Child("Keycloak", command, environment, home, log, "TERM", Duration.ofSeconds(20));
    }

    private void awaitReady() {
        try {
            HttpCalls.awaitOk(realmUrl(), process, START_LIMIT);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** The URL of the realm, which is the issuer of its tokens. */
    public String realmUrl() {
        return "http://localhost:" + port + "/realms/club";
    }

    /** Signs in a local user, whose password is the user name, and returns the access token. */
    public String token(String user) {
        return tokenOf(realmUrl(), user);
    }

    public static String tokenOf(String realmUrl, String user) {
        return HttpCalls.token(
                realmUrl,
                Map.of("grant_type", "password", "client_id", "club-local", "username", user, "password", user));
    }

    /** Signs in a program by its secret, and returns the access token. */
    public String token(String client, String secret) {
        return HttpCalls.token(
                realmUrl(), Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process of the server, for tests that kill it. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
