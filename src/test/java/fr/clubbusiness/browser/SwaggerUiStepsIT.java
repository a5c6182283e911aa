package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.demo.DemoCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the club adds to Swagger UI: forms, answers in words that lead to the next step, and a session that keeps what is typed. */
@ExtendWith({RunningClub.class, Chromium.class})
class SwaggerUiStepsIT {
    private static final int CLICKS_OF_THE_MAIN_JOB = 12;
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|Error|any|Send|characters?|required|string|header|value|Available|number|array|Try)\\b");

    private final BrowserContext browser = Chromium.profile(new NewContextOptions().setViewportSize(1280, 800));
    private int clicks;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void the_main_job_takes_few_clicks_and_no_typed_reference() {
        var need = publishedNeed();
        var ui = SwaggerUi.signedIn(browser, "adviser");
        click(ui.link("Voir les besoins"));
        click(ui.operation("listNeeds")
                .locator(".club-answer tbody tr", new Locator.LocatorOptions().setHasText(need)));
        click(ui.operation("matchNeed").locator(".club-answer tbody tr").first().getByText("Mettre en relation"));
        var step = ui.operation("createIntroduction");
        click(step.locator("button.execute"));
        step = next(ui, step, "Confirmer l'accord", "shareIntroduction");
        step = next(ui, step, "Fixer un entretien", "interviewIntroduction");
        assertThat(step.locator(".club-answer")).containsText(Pattern.compile("Entretien.* à 10:00"));
        Chromium.screenshot(ui.page(), "10-entretien", false);
        step = next(ui, step, "Noter une embauche", "hireIntroduction");
        assertThat(step.locator(".club-answer")).containsText("embauche");
        assertThat(clicks).isLessThanOrEqualTo(CLICKS_OF_THE_MAIN_JOB);
    }

    @Test
    void a_refused_session_is_said_and_what_was_typed_stays() {
        var ui = SwaggerUi.open(browser);
        // By hand: signing in again asks for no password while the identity provider knows the browser.
        ui.signIn("adviser");
        ui.link("Publier un besoin").click();
        var need = ui.operation("createNeed");
        SwaggerUi.label(need, "Intitulé").fill("Aide en cuisine");
        ui.page().route("**/v1/needs", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
        need.locator("button.execute").click();
        assertThat(ui.header().getByRole(AriaRole.ALERT)).containsText("Votre session est terminée");
        Chromium.screenshot(ui.page(), "12-session", false);
        ui.button("Se connecter").click();
        ui.dialog().getByRole(AriaRole.BUTTON).first().click();
        ui.button("Se déconnecter").waitFor();
        assertThat(SwaggerUi.label(need, "Intitulé")).hasValue("Aide en cuisine");
    }

    @Test
    void a_token_that_is_soon_over_is_renewed_before_a_call() {
        var ui = SwaggerUi.signedIn(browser, "adviser");
        // A clock that stood still would stop Swagger UI, which waits a little before it draws.
        ui.page().clock().setSystemTime(Date.from(Instant.now().plus(Duration.ofMinutes(20))));
        var renewal = ui.page()
                .waitForRequest("**/token*", () -> ui.link("Voir les besoins").click());
        assertThat(renewal.postData()).contains("refresh_token");
        assertThat(ui.operation("listNeeds").locator(".club-answer tbody tr").first())
                .isVisible();
    }

    @Test
    void an_address_fills_in_and_runs_an_operation_which_is_read_in_words() {
        var ui = SwaggerUi.signedIn(browser, "adviser", "?limit=2&execute#/needs/listNeeds");
        var list = ui.operation("listNeeds");
        var first = list.locator(".club-answer tbody td").first();
        var reference = first.textContent();
        list.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Page suivante"))
                .click();
        assertThat(first).not().hasText(reference);

        ui.visit("?id=B-0001&execute#/matching/matchNeed");
        ui.operation("matchNeed").getByText("Expliquer").first().click();
        var explained = ui.operation("explainMatch");
        explained.locator("tr[data-param-name=Purpose] input").fill("Préparer le rendez-vous avec l'entreprise");
        explained.locator(".execute").click();
        assertThat(ui.operation("explainMatch").locator(".club-answer"))
                .containsText(Pattern.compile("Résultat.*correspond.*Point par point.*trajet"));
        // An address from when groups had French names.
        ui.visit("?execute#/%C3%89quit%C3%A9/listForgottenPeople");
        assertThat(ui.operation("listForgottenPeople")
                        .locator(".club-answer tbody tr")
                        .first())
                .containsText(Pattern.compile("P-\\d{4}"));
    }

    /** The page cannot run a script: its link leaves it, and the address says what the body holds. */
    @ParameterizedTest
    @CsvSource({
        "adviser, Mettre en relation, Personne",
        "structure, Mettre en relation, Personne",
        "company, Demander, Candidat"
    })
    void a_link_of_a_page_opens_the_next_operation_with_its_body_filled_in(String user, String act, String who) {
        var ui = SwaggerUi.signedIn(browser, user, "?id=B-0002&limit=4&execute#/matching/matchNeed");
        var listed = ui.result(ui.operation("matchNeed")).locator(".cards").first();
        var link = listed.getByText(Pattern.compile("^" + act)).last();
        var asked = link.textContent();
        link.click();
        var introduce = ui.ready().operation("createIntroduction");
        assertThat(SwaggerUi.label(introduce, "Besoin")).hasValue("B-0002");
        assertThat(asked).isEqualTo(act + " " + SwaggerUi.label(introduce, who).inputValue());
        assertThat(introduce.locator(".club-json textarea"))
                .not()
                .hasValue(Pattern.compile("beneficiaryId.*candidateId|candidateId.*beneficiaryId", Pattern.DOTALL));
        introduce.locator("button.execute").click();
        assertThat(introduce.locator(".club-answer")).containsText(Pattern.compile("M-\\d{4}.*B-0002"));
    }

    @ParameterizedTest
    @CsvSource({
        "candidat, Voir qui correspond à un besoin",
        "relance, Reporter la réponse",
        "suivi, Lister les mises en relation",
        "retard, Lister les mises en relation",
        "échéance, Lire un calendrier"
    })
    void the_search_knows_what_people_say_and_unfolds_what_it_finds(String typed, String found) {
        var ui = SwaggerUi.open(browser);
        ui.page().locator(".operation-filter-input").fill(typed);
        assertThat(ui.page().locator(".opblock-summary-description").getByText(found))
                .isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "'', allocations, listAllocations, Rien ici encore",
        "'', calendar, listCalendarAddresses, Rien ici encore",
        "'', exposure, getExposure, Part de l’exposition",
        "romeCode=K2204, referentials, getOccupation, Nettoyage de locaux"
    })
    void every_answer_has_a_reading_in_words_and_no_english(String filled, String group, String id, String said) {
        var ui = SwaggerUi.signedIn(browser, "adviser", "?" + filled + "&execute#/" + group + "/" + id);
        var operation = ui.operation(id);
        assertThat(operation.locator(".club-answer")).containsText(said);
        assertThat(operation.innerText()).doesNotContainPattern(ENGLISH);
    }

    /** Whoever sends a link must not say why in the reader's name. */
    @Test
    void an_address_does_not_run_what_an_adviser_must_give_a_reason_for() {
        var ui = SwaggerUi.signedIn(
                browser, "adviser", "?id=P-0426&Purpose=Un appel&execute#/beneficiaries/getBeneficiaryIdentity");
        var identity = ui.operation("getBeneficiaryIdentity");
        identity.locator("button.execute").waitFor();
        assertThat(identity.locator(".club-answer")).hasCount(0);

        identity.locator("button.execute").click();
        assertThat(identity.locator(".club-answer")).containsText("Nom de famille");
        assertThat(identity.innerText()).doesNotContainPattern(ENGLISH);
    }

    @Test
    void what_is_missing_is_said_in_french_and_the_header_covers_nothing() {
        var ui = SwaggerUi.open(browser);
        ui.page().setViewportSize(390, 800);
        ui.visit("#/matching/matchNeed");
        var match = ui.operation("matchNeed");
        assertThat(match.locator(".opblock-summary-description")).isInViewport();
        match.locator("button.execute").click();
        assertThat(match.getByText("Référence : à remplir")).isVisible();
        Chromium.screenshot(ui.page(), "13-a-remplir-390", false);
    }

    /** The reference of a new need: other tests take the people and the seats of those of the demo. Its contract has no end to be typed. */
    private static String publishedNeed() {
        var company = new DemoCalls(RunningClub.apiUrl(), () -> RunningClub.token("company"));
        var need = company.attempt("/v1/needs", """
                        {"title": "Agent d'entretien", "romeCode": "K2204", "positions": 1, "communeCode": "92050",
                         "contractTypes": ["CDI"], "weeklyHours": 35, "startDate": "%s",
                         "pay": {"from": 12.5, "period": "HOURLY"}}
                        """.formatted(
                                LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(14)))
                .orElseThrow();
        RunningClub.awaitMatching();
        return need.path("reference").asText();
    }

    /** The next step of an introduction, filled in by the link of the last answer, and run. */
    private Locator next(SwaggerUi ui, Locator answered, String link, String id) {
        click(answered.locator(".club-now").getByText(link));
        var step = ui.operation(id);
        click(step.locator("button.execute"));
        step.locator(".club-answer").waitFor();
        return step;
    }

    private void click(Locator target) {
        target.click();
        clicks++;
    }
}
