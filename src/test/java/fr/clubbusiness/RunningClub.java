package fr.clubbusiness;

import static io.restassured.RestAssured.given;

import fr.clubbusiness.local.ClubSettings;
import fr.clubbusiness.local.LocalClub;
import fr.clubbusiness.local.demo.DemoSize;
import fr.clubbusiness.local.server.LocalPostgres.Durability;
import fr.clubbusiness.local.server.Ports;
import fr.clubbusiness.local.server.TemporaryFolder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * One packaged club for all integration tests, with the real Keycloak and the small demo: {@code @ExtendWith(RunningClub.class)}. It starts with the
 * first test that needs it, stops after the last one, and leaves nothing behind.
 */
public final class RunningClub implements BeforeAllCallback {
    private static @Nullable LocalClub club;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(RunningClub.class))
                .computeIfAbsent(Holder.class, key -> start(), Holder.class);
    }

    /** The club itself, for tests that stop and start its parts. They must leave it running. */
    public static LocalClub club() {
        if (club == null) {
            throw new IllegalStateException("annotate the test with @ExtendWith(RunningClub.class)");
        }
        return club;
    }

    /** The base URL of the API, without a slash at the end. */
    public static String apiUrl() {
        return club().apiUrl();
    }

    /** An access token of a local user: adviser, agency-admin, company, company2, structure or structure2. */
    public static String token(String user) {
        return club().keycloak().token(user);
    }

    /** Waits until the index has all that was written before; it follows the database with a short delay. */
    public static void awaitMatching() {
        var written = Instant.now();
        var deadline = written.plusSeconds(20);
        while (Instant.parse(given().baseUri(apiUrl())
                                .auth()
                                .oauth2(token("adviser"))
                                .get("/v1/matching/index")
                                .path("upTo"))
                        .isBefore(written)
                && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
    }

    private static Holder start() {
        var folder = TemporaryFolder.create("running-club");
        var settings = new ClubSettings(folder.path(), Ports.free(), Ports.free(), Durability.FAST, DemoSize.SMALL);
        club = LocalClub.start(settings, step -> {});
        return new Holder(folder);
    }

    /** Closed by JUnit at the end of the run. */
    private record Holder(TemporaryFolder folder) implements AutoCloseable {
        @Override
        public void close() {
            club().close();
            club = null;
            folder.close();
        }
    }
}
