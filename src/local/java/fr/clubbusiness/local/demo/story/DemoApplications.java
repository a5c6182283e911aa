package fr.clubbusiness.local.demo.story;

import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The program {@code partner-demo}, whose client is in the local realm, is registered as an application of the second demo company. */
public final class DemoApplications {
    /** Its client in the realm file. */
    public static final String CLIENT = "partner-demo";

    private static final int MONTHS = 12;
    private static final int REQUESTS_A_DAY = 100_000;

    private static final List<String> SCOPES = List.of(
            "referentials:read",
            "organisation:read",
            "needs:read",
            "needs:write",
            "matches:read",
            "introductions:read",
            "introductions:write",
            "employments:read",
            "history:read");

    private final DemoCalls administrator;
    private final DemoCalls company;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The application of a club.
     *
     * @param home folder in which the progress is saved
     * @param administrator of the agency, who registers it
     * @param company its owner, whose member answers for it
     */
    public DemoApplications(Path home, DemoCalls administrator, DemoCalls company, LocalDate today) {
        this.administrator = administrator;
        this.company = company;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-applications"));
    }

    /** Registers it once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        var isThere = administrator.readAll("/v1/partner-applications").stream()
                .anyMatch(known -> known.path("clientId").asText().equals(CLIENT));
        if (!isThere
                && administrator
                        .attempt("/v1/partner-applications", registration())
                        .isEmpty()) {
            throw new IllegalStateException("the program of the demo is refused");
        }
        done.finish();
        progress.accept("  applications 1");
    }

    private String registration() {
        var owner = company.readAll("/v1/companies").getFirst().path("id").asText();
        // Whoever signs in here is the newest member: the contact of the organisation is only invited.
        var contact = company.readAll("/v1/members").getFirst().path("id").asText();
        var body = HttpCalls.JSON
                .createObjectNode()
                .put("name", "Logiciel de recrutement (démo)")
                .put("ownerId", owner)
                .put("contactId", contact)
                .put("clientId", CLIENT)
                .put("requestsADay", REQUESTS_A_DAY)
                .put("expiresOn", today.plusMonths(MONTHS).toString());
        SCOPES.forEach(body.putArray("scopes")::add);
        return body.toString();
    }
}
