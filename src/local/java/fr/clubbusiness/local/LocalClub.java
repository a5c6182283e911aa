package fr.clubbusiness.local;

import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoData;
import fr.clubbusiness.local.demo.DemoLoader;
import fr.clubbusiness.local.demo.DemoServices;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.demo.story.DemoAccompaniment;
import fr.clubbusiness.local.demo.story.DemoApplications;
import fr.clubbusiness.local.demo.story.DemoCatalogue;
import fr.clubbusiness.local.demo.story.DemoClauses;
import fr.clubbusiness.local.demo.story.DemoCommitments;
import fr.clubbusiness.local.demo.story.DemoEmployments;
import fr.clubbusiness.local.demo.story.DemoEvents;
import fr.clubbusiness.local.demo.story.DemoExits;
import fr.clubbusiness.local.demo.story.DemoImmersions;
import fr.clubbusiness.local.demo.story.DemoIntroductions;
import fr.clubbusiness.local.demo.story.DemoMeetings;
import fr.clubbusiness.local.demo.story.DemoPasses;
import fr.clubbusiness.local.demo.story.DemoPaths;
import fr.clubbusiness.local.demo.story.DemoRights;
import fr.clubbusiness.local.demo.story.StoryDates;
import fr.clubbusiness.local.server.AotCache;
import fr.clubbusiness.local.server.LeftoverProcesses;
import fr.clubbusiness.local.server.LocalApi;
import fr.clubbusiness.local.server.LocalKeycloak;
import fr.clubbusiness.local.server.LocalPostgres;
import fr.clubbusiness.local.server.Ports;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole club on this machine: PostgreSQL, Keycloak, the packaged API and the demo. */
public final class LocalClub implements AutoCloseable {
    private final ClubSettings settings;
    private final HomeFolder home;
    private final LocalKeycloak keycloak;
    private LocalPostgres postgres;
    private LocalApi api;

    private LocalClub(
            ClubSettings settings, HomeFolder home, LocalPostgres postgres, LocalKeycloak keycloak, LocalApi api) {
        this.settings = settings;
        this.home = home;
        this.postgres = postgres;
        this.keycloak = keycloak;
        this.api = api;
    }

    /**
     * Starts the parts one after the other. Returns when the API is ready and the demo is loaded.
     *
     * @param progress receives each step, for the screen
     */
    public static LocalClub start(ClubSettings settings, Consumer<String> progress) {
        var home = HomeFolder.acquire(settings.home());
        LocalPostgres postgres = null;
        LocalKeycloak keycloak = null;
        LocalApi api = null;
        try {
            LeftoverProcesses.end(settings.home());
            Ports.requireFree(settings.port(), "API", "CLUB_PORT");
            Ports.requireFree(settings.keycloakPort(), "Keycloak", "CLUB_KEYCLOAK_PORT");
            progress.accept("PostgreSQL");
            postgres = startPostgres(settings);
            progress.accept("Keycloak");
            var publicUrl = "http://localhost:" + settings.port();
            keycloak = LocalKeycloak.start(
                    settings.home().resolve("keycloak"),
                    settings.log("keycloak"),
                    settings.keycloakPort(),
                    publicUrl,
                    postgres);
            progress.accept("API");
            api = startApi(settings, postgres, keycloak, List.of());
            progress.accept("Démonstration (" + settings.demo() + ")");
            var club = new LocalClub(settings, home, postgres, keycloak, api);
            club.loadDemo(progress);
            return club;
        } catch (RuntimeException e) {
            closeAll(api, keycloak, postgres, home);
            throw e;
        }
    }

    private static LocalPostgres startPostgres(ClubSettings settings) {
        return LocalPostgres.start(
                settings.home().resolve("postgresql"), settings.log("postgresql"), settings.durability());
    }

    private static LocalApi startApi(
            ClubSettings settings, LocalPostgres postgres, LocalKeycloak keycloak, List<String> options) {
        var jvm = Stream.concat(AotCache.options().stream(), options.stream()).toList();
        var realm = keycloak.realmUrl();
        return LocalApi.start(settings.home(), settings.log("api"), settings.port(), postgres, realm, List.of(), jvm);
    }

    private void loadDemo(Consumer<String> progress) {
        var size = settings.demo();
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var calls = new DemoCalls(api.url(), () -> keycloak.token("adviser"));
        new DemoLoader(settings.home(), calls, progress).load(size, DemoData.of(size, today));
        if (size != DemoSize.NONE) {
            try (var dates = new StoryDates(postgres, today)) {
                new DemoIntroductions(settings.home(), calls, dates, today).make(progress);
                new DemoExits(settings.home(), calls, dates, today).make(progress);
                new DemoEmployments(settings.home(), calls, dates, today).make(progress);
            }
            var structure = new DemoCalls(api.url(), () -> keycloak.token("structure"));
            var administrator = new DemoCalls(api.url(), () -> keycloak.token("agency-admin"));
            new DemoServices(settings.home(), administrator, today).make(progress);
            new DemoPasses(settings.home(), calls, structure, today).make(progress);
            try (var dates = new StoryDates(postgres, today)) {
                new DemoPaths(settings.home(), structure, dates, today).make(progress);
            }
            new DemoRights(settings.home(), structure, today).make(progress);
            new DemoAccompaniment(settings.home(), calls, structure).make(progress);
            var owner = new DemoCalls(api.url(), () -> keycloak.token("company2"));
            new DemoApplications(settings.home(), administrator, owner, today).make(progress);
            try (var dates = new StoryDates(postgres, today)) {
                var company = new DemoCalls(api.url(), () -> keycloak.token("company"));
                var partner = new DemoCalls(api.url(), () -> keycloak.token("partner"));
                var users = new DemoCommitments.Users(calls, List.of(company, owner, partner), structure);
                new DemoCommitments(settings.home(), users, dates, today).make(progress);
                new DemoImmersions(settings.home(), calls, List.of(company, owner, structure), partner, today)
                        .make(progress);
            }
            var guests = Stream.of("company", "company2", "structure2")
                    .map(user -> new DemoCalls(api.url(), () -> keycloak.token(user)))
                    .toList();
            new DemoEvents(settings.home(), calls, structure, guests, today).make(progress);
            loadMeetings(calls, guests.subList(0, 2), List.of(structure, guests.getLast()), today, progress);
            new DemoCatalogue(settings.home(), calls, today).make(progress);
            try (var dates = new StoryDates(postgres, today)) {
                new DemoClauses(settings.home(), calls, guests.getFirst(), dates, today).make(progress);
            }
        }
    }

    private void loadMeetings(
            DemoCalls adviser,
            List<DemoCalls> companies,
            List<DemoCalls> structures,
            LocalDate today,
            Consumer<String> progress) {
        try (var dates = new StoryDates(postgres, today)) {
            new DemoMeetings(settings.home(), adviser, companies, structures, dates, today).make(progress);
        }
    }

    /** The settings of this start. */
    public ClubSettings settings() {
        return settings;
    }

    /** Prepares the cache that makes the next starts of the API faster: see {@link AotCache}. */
    void prepareNextStart() {
        AotCache.make(settings.home(), settings.log("aot-cache"), postgres, keycloak.realmUrl());
    }

    /** The base URL of the API, without a slash at the end. */
    public String apiUrl() {
        return api.url();
    }

    /** The identity provider. */
    public LocalKeycloak keycloak() {
        return keycloak;
    }

    /** The database. */
    public LocalPostgres postgres() {
        return postgres;
    }

    /** The process of the API, for tests that kill it. */
    public long apiPid() {
        return api.pid();
    }

    /** Starts the API again after it was stopped or killed. Returns the time from start to first answer. */
    public Duration restartApi() {
        return restartApi(List.of());
    }

    /** The same, with more options for its JVM. */
    Duration restartApi(List<String> options) {
        api.close();
        var start = System.nanoTime();
        api = startApi(settings, postgres, keycloak, options);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Starts PostgreSQL again on the same port, after it was stopped or killed. */
    public void restartPostgres() {
        postgres.close();
        postgres = postgres.restart();
    }

    /** The name of a part that stopped by itself, or null while all run. */
    @Nullable
    String stoppedPart() {
        if (!postgres.isAlive()) {
            return "PostgreSQL";
        }
        if (!keycloak.isAlive()) {
            return "Keycloak";
        }
        return api.isAlive() ? null : "API";
    }

    /** Stops all parts in order. The API first answers its last requests, while the other parts still run. */
    @Override
    public void close() {
        closeAll(api, keycloak, postgres, home);
    }

    private static void closeAll(
            @Nullable LocalApi api,
            @Nullable LocalKeycloak keycloak,
            @Nullable LocalPostgres postgres,
            HomeFolder home) {
        if (api != null) {
            api.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        home.close();
    }
}
