package fr.clubbusiness.local.demo.story;

import fr.clubbusiness.local.demo.DemoCalls;
import fr.clubbusiness.local.demo.DemoProgress;
import fr.clubbusiness.local.server.HttpCalls;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A person of the demo's structure asked what is held about them, and waits for an answer within a few days. */
public final class DemoRights {
    private static final int DAYS_LEFT = 5;

    private final DemoCalls structure;
    private final LocalDate today;
    private final DemoProgress done;

    /**
     * The request of a club.
     *
     * @param home folder in which the progress is saved
     * @param structure receives it
     */
    public DemoRights(Path home, DemoCalls structure, LocalDate today) {
        this.structure = structure;
        this.today = today;
        this.done = new DemoProgress(home.resolve("demo-rights"));
    }

    /** Makes it once. */
    public void make(Consumer<String> progress) {
        if (done.complete()) {
            return;
        }
        structure.readAll("/v1/beneficiaries?state=READY_FOR_WORK").reversed().stream()
                .limit(1)
                .forEach(person -> structure.attempt("/v1/rights-requests", access(StoryPairs.id(person))));
        done.finish();
        progress.accept("  rights 1");
    }

    private String access(String person) {
        return HttpCalls.JSON
                .createObjectNode()
                .put("beneficiaryId", person)
                .put("right", "ACCESS")
                .put("receivedOn", receivedOn().toString())
                .put("details", "Je voudrais savoir ce que le club sait de moi.")
                .put("identityChecked", "Venue en personne, connue de sa référente")
                .toString();
    }

    /** So that at least that many days are left: the month before may be shorter. */
    private LocalDate receivedOn() {
        var due = today.plusDays(DAYS_LEFT);
        var received = due.minusMonths(1);
        return received.plusMonths(1).isBefore(due) ? received.plusDays(1) : received;
    }
}
