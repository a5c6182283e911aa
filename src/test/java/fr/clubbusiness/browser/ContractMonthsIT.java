package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.demo.DemoCalls;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The months of a contract as its structure lives them: the start, news after one month and after three, a departure, the end and the exit. */
@ExtendWith({RunningClub.class, Chromium.class})
class ContractMonthsIT {
    private static final String OWNER = "club_owner";
    private static final String USER = "structure";

    /** Two months pass. */
    private static final String LATER = "UPDATE employment SET start_date = start_date - 60 WHERE id = ?::uuid";

    /** Jobs run each minute. */
    private static final int TWO_RUNS = 180_000;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final DemoCalls structure = new DemoCalls(RunningClub.apiUrl(), () -> RunningClub.token(USER));
    private final BrowserContext browser = Chromium.profile(new NewContextOptions().setViewportSize(1280, 800));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_contract_from_its_start_to_the_exit_with_the_news_between() throws SQLException {
        var contract = signedFortyDaysAgo();
        var reference = structure.read(contract).path("reference").asText();
        var ui = SwaggerUi.signedIn(browser, USER, "?id=" + reference + "&execute#/employments/getEmployment");
        ui.operation("getEmployment")
                .locator(".club-now")
                .getByText("Dire qu'un contrat a commencé")
                .click();
        send(ui.operation("startEmployment"), "commencé");

        answerWhenAsked(ui.page(), reference, "{\"answer\": \"IN_WORK\"}", "1 mois.*toujours en poste");
        twoMonthsPass(contract);
        var left = "{\"answer\": \"LEFT\", \"on\": \"%s\", \"reason\": \"OTHER_JOB\"}".formatted(today.minusDays(1));
        answerWhenAsked(ui.page(), reference, left, "3 mois.*partie.*autre emploi");
        assertThat(structure.read(contract).path("status").asText()).isEqualTo("STARTED");

        ui.visit("?id=" + reference + "#/employments/endEmployment");
        var end = ui.operation("endEmployment");
        fill(end, "{\"on\": \"%s\", \"kind\": \"CDI\"}".formatted(today.minusDays(1)));
        send(end, "fini.*emploi durable");
        ui.visit("?id=" + reference + "&execute#/employments/listFollowUps");
        assertThat(ui.operation("listFollowUps").locator(".club-answer"))
                .containsText(Pattern.compile("1 mois.*3 mois.*partie", Pattern.DOTALL));
        Chromium.screenshot(ui.page(), "15-nouvelles", false);
    }

    /** The day of the structure leads from the question to the operation, which is filled in. */
    private static void answerWhenAsked(Page page, String reference, String answer, String said) {
        var card = page.locator(
                "section[aria-labelledby=follow-ups] .card", new Page.LocatorOptions().setHasText(reference));
        page.waitForCondition(
                () -> {
                    page.navigate(RunningClub.apiUrl() + "/v1/workbench");
                    signInIfAsked(page);
                    return card.count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(TWO_RUNS));
        card.getByText("Donner des nouvelles").click();
        var operation = new SwaggerUi(page).ready().operation("answerFollowUp");
        fill(operation, answer);
        send(operation, said);
    }

    private static void fill(Locator operation, String json) {
        operation.getByText("Voir le JSON").click();
        operation.locator(".club-json textarea").fill(json);
    }

    private static void send(Locator operation, String said) {
        operation.locator("button.execute").click();
        assertThat(operation.locator(".club-answer")).containsText(Pattern.compile(said, Pattern.DOTALL));
    }

    /** Keycloak asks for a name only in a browser that has not signed in there yet. */
    private static void signInIfAsked(Page page) {
        page.locator("#username, h1:has-text('Ma journée')").first().waitFor();
        if (page.locator("#username").count() > 0) {
            page.locator("#username").fill(USER);
            page.locator("#kc-login").click();
            page.locator("#password").fill(USER);
            page.locator("#kc-login").click();
            page.locator("h1:has-text('Ma journée')").waitFor();
        }
    }

    /** The address of a CDDI with the first person of the structure whom the law allows. */
    private String signedFortyDaysAgo() {
        return structure.readAll("/v1/beneficiaries?state=READY_FOR_WORK").stream()
                .map(person ->
                        "{\"beneficiaryId\": \"%s\", \"contractType\": \"CDDI\", \"startDate\": \"%s\", \"endDate\": \"%s\", \"weeklyHours\": 26}"
                                .formatted(person.path("id").asText(), today.minusDays(40), today.plusDays(140)))
                .flatMap(body -> structure.attempt("/v1/employments", body).stream())
                .map(contract -> "/v1/employments/" + contract.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static void twoMonthsPass(String contract) throws SQLException {
        var postgres = RunningClub.club().postgres();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("club"), OWNER, postgres.password(OWNER));
                var update = connection.prepareStatement(LATER)) {
            update.setString(1, contract.substring(contract.lastIndexOf('/') + 1));
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
