package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An adviser who has the address of Swagger UI and a user does the main job without leaving the page. */
@ExtendWith({RunningClub.class, Chromium.class})
class SwaggerUiIT {
    private static final String NEED = "B-0001";

    private final BrowserContext browser = Chromium.profile(new NewContextOptions().setViewportSize(1280, 800));
    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void an_adviser_signs_in_matches_a_need_introduces_somebody_and_reads_the_result() {
        var ui = open();
        Chromium.screenshot(ui.page(), "1-accueil", false);
        ui.signIn("adviser");
        assertThat(ui.header()).containsText("Camille Bernard");
        ui.page().reload();
        ui.ready();
        assertThat(ui.header()).containsText("Camille Bernard");

        ui.link("Voir les personnes").click();
        var match = ui.operation("matchNeed");
        input(match, "id").fill(NEED);
        ui.execute(match);
        var first = ui.result(match).locator("#people ~ ol h3").first();
        assertThat(ui.result(match).locator("h1")).hasText("Qui correspond à ce besoin ?");
        match.locator(".live-responses-table").evaluate("answer => answer.scrollIntoView()");
        Chromium.screenshot(ui.page(), "2-rapprochement", false);
        var person = first.textContent().replaceFirst("^\\d+\\. ", "");
        assertThat(person).matches("P-\\d{4,}");

        match.locator(".club-answer tbody tr")
                .first()
                .getByText("Mettre en relation")
                .click();
        var introduce = ui.operation("createIntroduction");
        assertThat(introduce.getByLabel("Personne").first()).hasValue(person);
        ui.execute(introduce);
        assertThat(introduce
                        .locator(".live-responses-table .response-col_status")
                        .last())
                .containsText("201");
        var answer = introduce.locator(".club-answer");
        assertThat(answer).containsText(Pattern.compile("M-\\d{4}.*proposée.*la structure.*" + NEED + ".*" + person));
        introduce.locator(".live-responses-table").evaluate("answer => answer.scrollIntoView()");
        Chromium.screenshot(ui.page(), "3-mise-en-relation", false);
        assertThat(faults).isEmpty();
    }

    @Test
    void a_list_is_read_in_words_and_is_not_cut_down_by_an_example() {
        var ui = open();
        ui.signIn("adviser");
        ui.link("Voir les besoins").click();
        var list = ui.operation("listNeeds");
        ui.execute(list);
        assertThat(list.locator(".club-answer tbody tr")).hasCount(50);
        assertThat(list.locator(".club-answer th"))
                .containsText(new String[] {"Référence", "Intitulé", "État", "Employeur"});
    }

    @Test
    void what_went_wrong_is_said_in_words_above_the_answer() {
        var ui = open();
        ui.link("Voir les personnes").click();
        var match = ui.operation("matchNeed");
        input(match, "id").fill(NEED);
        match.locator("tr[data-code='200'] select").selectOption("application/json");
        ui.execute(match);
        assertThat(match.getByRole(AriaRole.ALERT)).containsText("Identifiez-vous");
    }

    @Test
    void sign_in_is_one_form_with_one_button_that_asks_for_no_secret() {
        var ui = open();
        ui.button("Se connecter").click();
        assertThat(ui.dialog()).containsText("Connexion au club");
        assertThat(ui.dialog()).containsText("club-swagger");
        assertThat(ui.dialog().locator("input")).hasCount(0);
        assertThat(ui.dialog().locator("form")).hasCount(1);
        assertThat(ui.dialog()).not().containsText(Pattern.compile("secret|scope|flow", Pattern.CASE_INSENSITIVE));
        Chromium.screenshot(ui.page(), "4-connexion", false);
        ui.page().keyboard().press("Escape");
        assertThat(ui.dialog()).hasCount(0);
    }

    @Test
    void tokens_stay_in_one_tab_and_are_gone_after_sign_out() {
        var ui = open();
        ui.signIn("structure");
        assertThat(stored(ui, "localStorage")).doesNotContain("eyJ");
        assertThat(stored(ui, "sessionStorage")).contains("access_token");
        assertThat(SwaggerUi.open(browser).button("Se connecter")).isVisible();
        ui.button("Se déconnecter").click();
        ui.ready();
        assertThat(stored(ui, "sessionStorage")).doesNotContain("eyJ");
    }

    private static String stored(SwaggerUi ui, String where) {
        return ui.page().evaluate("() => JSON.stringify(" + where + ")").toString();
    }

    @Test
    void a_script_that_got_into_the_page_does_not_run() {
        var ui = SwaggerUi.open(browser);
        var refused = ui.page().evaluate("""
                        () => new Promise((resolve) => {
                          const refused = [];
                          document.addEventListener('securitypolicyviolation', (refusal) => {
                            refused.push(refusal.effectiveDirective);
                            if (refused.length === 2) {
                              resolve(refused.sort());
                            }
                          });
                          document.body.insertAdjacentHTML('beforeend', '<img src="/nothing-here" onerror="window.ran = true">');
                          const script = document.createElement('script');
                          script.textContent = 'window.ran = true';
                          document.body.append(script);
                        })""");
        assertThat(refused).isEqualTo(List.of("script-src-attr", "script-src-elem"));
        assertThat(ui.page().evaluate("window.ran === undefined")).isEqualTo(true);
    }

    @Test
    void whoever_signs_out_is_asked_for_a_password_again() {
        var ui = open();
        ui.signIn("structure");
        ui.button("Se déconnecter").click();
        ui.ready();
        ui.button("Se connecter").click();
        var window = ui.page()
                .waitForPopup(() -> ui.dialog().locator("button").first().click());
        assertThat(window.locator("#username")).isVisible();
    }

    @Test
    void a_deep_link_opens_its_operation_in_french() {
        var ui = open();
        ui.page().navigate(RunningClub.apiUrl() + "/q/swagger-ui/#/introductions/createIntroduction");
        var operation = ui.operation("createIntroduction");
        assertThat(operation.locator(".opblock-section-request-body")).containsText("À envoyer");
        assertThat(operation.locator("button.execute")).hasText("Exécuter");
        assertThat(english(ui)).isEmpty();
        Chromium.screenshot(ui.page(), "5-lien-direct", false);
    }

    @Test
    void groups_are_those_of_an_advisers_work_and_the_search_knows_what_operations_say() {
        var ui = open();
        assertThat(ui.page().locator(".opblock-tag").allTextContents().stream().limit(4))
                .zipSatisfy(
                        List.of("Besoins", "Personnes", "Rapprochements", "Mises en relation"),
                        (shown, tag) -> assertThat(shown).startsWith(tag));
        ui.page().locator(".operation-filter-input").fill("correspond besoin");
        assertThat(ui.page().locator(".opblock-tag")).hasCount(1);
        assertThat(ui.page().locator(".opblock-tag")).containsText("Rapprochements");
    }

    @Test
    void the_clubs_own_parts_are_accessible_and_fit_a_phone() {
        var ui = open();
        assertThat(ui.header()).containsText("Club Busin'ESS des Hauts-de-Seine");
        var found = new AxeBuilder(ui.page())
                .include(".club-header")
                .include(".club-welcome")
                .analyze();
        assertThat(found.getViolations()).extracting(rule -> rule.getId()).isEmpty();
        ui.page().setViewportSize(320, 640);
        Chromium.screenshot(ui.page(), "6-accueil-320", false);
        assertThat(ui.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    private SwaggerUi open() {
        browser.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        return SwaggerUi.open(browser);
    }

    private static Locator input(Locator operation, String parameter) {
        return operation.locator("tr[data-param-name='" + parameter + "'] input");
    }

    /** Labels of Swagger UI that are still in English: those that the club's own dictionary knows. */
    private static List<?> english(SwaggerUi ui) {
        return (List<?>) ui.page().evaluate("""
                () => {
                  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  const left = [];
                  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    const parent = text.parentElement;
                    const label = text.nodeValue.trim();
                    const known = /^(Try it out|Execute|Cancel|Clear|Parameters|Responses|Authorize|Close|Request body|Media type|required|string)/;
                    if (!parent.closest(CLUB_LEFT_ALONE) && parent.checkVisibility() && known.test(label)) { left.push(label); }
                  }
                  return left;
                }""");
    }
}
