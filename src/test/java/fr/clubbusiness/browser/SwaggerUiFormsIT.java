package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bodies of operations in Swagger UI as forms, and what they hold when they open. */
@ExtendWith({RunningClub.class, Chromium.class})
class SwaggerUiFormsIT {
    private final BrowserContext browser = Chromium.profile(new NewContextOptions().setViewportSize(1280, 800));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_body_is_a_form_in_step_with_its_json_and_shows_faults_beside_their_fields() {
        var ui = SwaggerUi.signedIn(browser, "adviser");
        ui.link("Publier un besoin").click();
        var need = ui.operation("createNeed");
        var json = need.locator(".club-json textarea");
        SwaggerUi.label(need, "Nombre de postes").fill("3");
        SwaggerUi.label(need, "CDD d’insertion").check();
        assertThat(json).hasValue(Pattern.compile("\"positions\": 3,.*\"CDDI\"", Pattern.DOTALL));
        need.getByText("Voir le JSON").click();
        json.fill(json.inputValue().replace("\"positions\": 3", "\"positions\": 4"));
        assertThat(SwaggerUi.label(need, "Nombre de postes")).hasValue("4");
        button(need, "Ajouter : Compétences").click();
        need.locator("button.execute").click();
        assertThat(need.locator(".club-field-list .club-fault").first()).containsText("ne doit pas");
        ui.page().setViewportSize(390, 800);
        Chromium.screenshot(ui.page(), "11-formulaire-390", true);
        assertThat(ui.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(new AxeBuilder(ui.page())
                        .include(".club-form")
                        .include(".club-answer")
                        .analyze()
                        .getViolations())
                .extracting(rule -> rule.getId() + rule.getNodes())
                .isEmpty();
    }

    /** The forms as they open, for whoever is signed in, on the demo. */
    @ParameterizedTest
    @CsvSource({
        "adviser, needs, createNeed, E-0002",
        "company, needs, createNeed, ^\\W+title",
        "structure, needs, createNeed, CDDI",
        "adviser, beneficiaries, createBeneficiary, E-0152",
        "structure, beneficiaries, createBeneficiary, ^\\W+firstName",
        "adviser, introductions, createIntroduction, P-0426",
        "structure, introductions, createIntroduction, P-1437"
    })
    void a_form_opens_with_an_example_that_works_for_who_sees_it(String user, String group, String id, String held) {
        var ui = SwaggerUi.signedIn(browser, user, "#/" + group + "/" + id);
        var operation = ui.operation(id);
        assertThat(operation.locator(".club-json textarea")).hasValue(Pattern.compile(held));
        operation.locator("button.execute").click();
        assertThat(operation.locator(".club-answer dt").first()).hasText("Référence");
    }

    @Test
    void what_states_a_fact_is_filled_from_the_record_and_not_from_an_example() {
        var ui = SwaggerUi.signedIn(browser, "company", "#/introductions/createIntroduction");
        assertThat(ui.operation("createIntroduction").locator(".club-source")).containsText("Partez de la liste");
        ui.visit("#/needs/replaceNeed");
        var replace = ui.operation("replaceNeed");
        assertThat(SwaggerUi.label(replace, "Intitulé")).hasValue("");
        replace.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Lire un besoin"))
                .click();
        ui.visit("?id=B-0001&execute#/needs/getNeed");
        ui.operation("getNeed")
                .getByText("Modifier", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(SwaggerUi.label(ui.operation("replaceNeed"), "Intitulé"))
                .hasValue(Pattern.compile("propreté de locaux"));
        assertThat(ui.operation("replaceNeed").locator(".club-source")).hasCount(0);
    }

    @Test
    void what_was_read_is_sent_back_with_the_version_that_was_read() {
        var ui = SwaggerUi.signedIn(browser, "company", "?id=B-0001&execute#/needs/getNeed");
        ui.operation("getNeed")
                .getByText("Modifier", new Locator.GetByTextOptions().setExact(true))
                .click();
        var replace = ui.operation("replaceNeed");
        assertThat(replace.locator("tr[data-param-name='If-Match'] input")).hasValue(Pattern.compile("\"[0-9]+-.*\""));
        var json = replace.locator(".club-json textarea");
        replace.getByText("Voir le JSON").click();
        json.fill(json.inputValue().replaceFirst("\\{", "{\"reference\": \"B-0001\", "));
        ui.execute(replace);
        assertThat(replace.locator(".live-responses-table .response-col_status").last())
                .containsText("200");
    }

    private static Locator button(Locator operation, String name) {
        return operation.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
