package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.demo.DemoCalls;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's path in the browser of their structure: from a barrier to an action, to a licence, to a match. */
@ExtendWith({RunningClub.class, Chromium.class})
class PathwayIT {
    /** The matching index follows what was written within a second; a page takes a few to load. */
    private static final int INDEXED = 60_000;

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    private final DemoCalls company = new DemoCalls(RunningClub.apiUrl(), () -> RunningClub.token("company"));
    private final DemoCalls structure = new DemoCalls(RunningClub.apiUrl(), () -> RunningClub.token("structure"));
    private final BrowserContext browser = Chromium.profile(new NewContextOptions().setViewportSize(1280, 800));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_barrier_becomes_an_action_then_a_licence_then_a_match() {
        var need = aNeedThatAsksToDrive();
        var person = somebodyWhoCannotDrive();
        var ui = SwaggerUi.signedIn(browser, "structure");

        var planned = run(
                ui,
                "?id=%s#/pathway/recordBarrierAction".formatted(person),
                "{\"barrier\": \"MOBILITY\", \"what\": \"Conduite accompagnée\", \"dueOn\": \"%s\"}".formatted(today));
        assertThat(planned).containsText("Conduite accompagnée");
        assertThat(planned).containsText("prévue");

        var done = run(ui, "?id=%s&actionId=%s#/pathway/completeBarrierAction".formatted(person, action(person)), "{}");
        assertThat(done).containsText("faite");

        var lifted = run(ui, "?id=%s&barrier=MOBILITY#/pathway/liftBarrier".formatted(person), "");
        assertThat(lifted).containsText("La personne a-t-elle maintenant le permis B ?");
        Chromium.screenshot(ui.page(), "15-frein-leve", true);

        var accepted = run(
                ui,
                "?id=%s&barrier=MOBILITY#/pathway/acceptProposals".formatted(person),
                "{\"changes\": [{\"fact\": \"DRIVING_LICENCES\", \"proposed\": [\"B\"]}]}");
        assertThat(accepted).not().containsText("permis B ?");

        ui.page()
                .waitForCondition(
                        () -> {
                            ui.visit("?id=%s&limit=50&execute#/matching/matchBeneficiary".formatted(person));
                            var matches = ui.result(ui.operation("matchBeneficiary"));
                            matches.locator("body").waitFor();
                            return matches.locator(".cards").count() > 0
                                    && matches.locator(".cards")
                                            .first()
                                            .textContent()
                                            .contains(need);
                        },
                        new Page.WaitForConditionOptions().setTimeout(INDEXED));
        Chromium.screenshot(ui.page(), "16-parcours-jusqu-au-besoin", false);
    }

    /** Opens an operation by its address, says what is to be sent, sends it, and returns the answer in words. */
    private static Locator run(SwaggerUi ui, String address, String body) {
        ui.visit(address);
        var id = address.substring(address.lastIndexOf('/') + 1);
        var operation = ui.operation(id);
        operation.locator("button.execute").waitFor();
        if (!body.isEmpty()) {
            operation.getByText("Voir le JSON").click();
            operation.locator(".club-json textarea").fill(body);
        }
        ui.execute(operation);
        assertThat(operation
                        .locator(".live-responses-table .response-col_status")
                        .last())
                .containsText(Pattern.compile("20[01]"));
        return operation.locator(".club-answer");
    }

    private String action(String person) {
        return structure
                .read("/v1/beneficiaries/" + person + "/barrier-actions")
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private String aNeedThatAsksToDrive() {
        return company.attempt("/v1/needs", """
                        {"title": "Agent de propreté itinérant", "romeCode": "K2204", "positions": 1, "communeCode": "92050",
                         "contractTypes": ["CDD", "CDI"], "weeklyHours": 35, "startDate": "%s",
                         "pay": {"from": 12.5, "period": "HOURLY"}, "drivingLicences": [{"code": "B", "partOfJob": true}]}
                        """.formatted(today.plusDays(14)))
                .orElseThrow()
                .path("reference")
                .asText();
    }

    private String somebodyWhoCannotDrive() {
        return structure
                .attempt("/v1/beneficiaries", """
                        {"firstName": "Inès", "lastName": "Parcours", "birthDate": "1990-05-17", "communeCode": "92050",
                         "targetOccupations": ["K2204"], "barriers": ["MOBILITY"],
                         "agreement": {"givenOn": "%1$s", "means": "ORAL", "informedOn": "%1$s"}}
                        """.formatted(today))
                .orElseThrow()
                .path("reference")
                .asText();
    }
}
