package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.clubbusiness.RunningClub;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An adviser on a Monday: what is late, who is to be called, and what the club has already asked by mail. */
@ExtendWith({RunningClub.class, Chromium.class})
class AdviserMondayIT {
    private static final String OWNER = "club_owner";

    /** Its first reminder is due now: the job of the next minute sends it. */
    private static final String REMIND_TODAY = """
            UPDATE introduction SET next_notice = 'FIRST_REMINDER', next_notice_on = current_date WHERE id = (
                SELECT id FROM introduction WHERE next_notice = 'SECOND_REMINDER' AND next_notice_on > current_date
                    AND status IN ('PROPOSED', 'SHARED') ORDER BY id LIMIT 1)
            RETURNING number
            """;

    /** Jobs run each minute: one sends the reminder, another the mail. */
    private static final int TWO_RUNS = 180_000;

    private final BrowserContext browser = Chromium.profile(new NewContextOptions().setViewportSize(1024, 768));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_day_begins_with_what_is_late_and_ends_with_fewer_calls() throws SQLException {
        var reminded = remindToday();
        var ui = SwaggerUi.signedIn(browser, "adviser");
        ui.page().locator(".club-welcome").getByText("Ouvrir ma journée").click();
        var page = ui.page();
        signInIfAsked(page);
        assertThat(page.locator("h1")).hasText("Ma journée");
        for (var section : new String[] {"late", "calls", "needs-without-match", "ready-unseen"}) {
            untilSomething(page, section);
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        Chromium.screenshot(page, "14-ma-journee", true);
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        page.setViewportSize(1024, 768);

        cards(page, "late").first().locator("h3 a").click();
        assertThat(page.locator("h1")).hasText(Pattern.compile("Mise en relation M-\\d+"));
        page.goBack();

        var task = noteACall(page);
        page.navigate(RunningClub.apiUrl() + "/v1/workbench");
        assertThat(page.locator("main")).not().containsText(task);

        page.waitForCondition(
                () -> {
                    page.navigate(RunningClub.apiUrl() + "/mail");
                    return page.locator("body").textContent().contains("Rappel. " + reminded);
                },
                new Page.WaitForConditionOptions().setTimeout(TWO_RUNS));
    }

    /** Follows the first call to its operation, which is filled in, and says what came of it. */
    private static String noteACall(Page page) {
        var act = cards(page, "calls").first().getByText("Noter ce qui en est sorti");
        var task = act.textContent().replaceAll("^.*\\((T-\\d+)\\).*$", "$1");
        act.click();
        var operation = new SwaggerUi(page).ready().operation("completeTask");
        SwaggerUi.label(operation, "Résultat").fill("L'organisation répond demain.");
        operation.locator("button.execute").click();
        assertThat(operation.locator(".club-answer")).containsText(Pattern.compile(task + ".*faite", Pattern.DOTALL));
        return task;
    }

    /** The first jobs of a new club run in its first minute. */
    private static void untilSomething(Page page, String section) {
        page.waitForCondition(
                () -> {
                    page.reload();
                    return cards(page, section).count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(TWO_RUNS));
    }

    private static Locator cards(Page page, String section) {
        return page.locator("section[aria-labelledby=%s] .card".formatted(section));
    }

    /** Keycloak asks for a name only in a browser that has not signed in there yet. */
    private static void signInIfAsked(Page page) {
        page.locator("#username, h1:has-text('Ma journée')").first().waitFor();
        if (page.locator("#username").count() > 0) {
            page.locator("#username").fill("adviser");
            page.locator("#kc-login").click();
            page.locator("#password").fill("adviser");
            page.locator("#kc-login").click();
        }
    }

    private static String remindToday() throws SQLException {
        var postgres = RunningClub.club().postgres();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("club"), OWNER, postgres.password(OWNER));
                var update = connection.prepareStatement(REMIND_TODAY);
                var row = update.executeQuery()) {
            assertThat(row.next()).isTrue();
            return "M-%04d".formatted(row.getLong(1));
        }
    }
}
