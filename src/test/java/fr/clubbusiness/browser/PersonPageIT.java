package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.demo.DemoCalls;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page on which a person answers, on a small telephone: no account, no script, one answer. */
@ExtendWith({RunningClub.class, Chromium.class})
class PersonPageIT {
    private final DemoCalls structure = new DemoCalls(RunningClub.apiUrl(), () -> RunningClub.token("structure"));

    @Test
    void a_person_answers_once_on_a_small_telephone_and_reads_what_they_answered() {
        var address = askedByLetter();
        try (var browser = Chromium.profile(
                new NewContextOptions().setViewportSize(320, 640).setJavaScriptEnabled(false))) {
            var page = browser.newPage();
            page.navigate(address);
            assertThat(page.getByRole(AriaRole.HEADING)).hasText("Ce poste vous intéresse-t-il ?");
            for (var fact : new String[] {"Employeur", "Poste", "Lieu", "Durée", "Salaire", "Contrat", "Début"}) {
                assertThat(page.locator("dl")).containsText(fact);
            }
            Chromium.screenshot(page, "personne-320", true);
            var second = browser.newPage();
            second.navigate(address);

            button(page, "Rappelez-moi").click();
            assertThat(page.locator("main")).containsText("Merci");
            assertThat(page.getByRole(AriaRole.HEADING)).hasText(Pattern.compile("Vous avez répondu.*rappelez-moi"));
            button(second, "Oui").click();
            assertThat(second.getByRole(AriaRole.HEADING)).hasText(Pattern.compile("Vous avez répondu.*rappelez-moi"));
            Chromium.screenshot(second, "personne-deux-fois", true);
        }
    }

    @Test
    void axe_finds_nothing_and_nothing_sticks_out() {
        var address = askedByLetter();
        try (var browser = Chromium.profile(new NewContextOptions().setViewportSize(320, 640))) {
            var page = browser.newPage();
            page.navigate(address);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    /** The address in the letter of somebody whose structure is asked about them. */
    private String askedByLetter() {
        return structure.readAll("/v1/introductions?status=PROPOSED").stream()
                .map(introduction ->
                        "/v1/introductions/" + introduction.path("id").asText())
                .flatMap(path -> letter(path).stream())
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> letter(String introduction) {
        return structure
                .attempt(introduction + "/ask", "{\"channel\": \"LETTER\"}")
                .map(_ -> structure
                        .read(introduction + "/letter")
                        .path("replyAddress")
                        .asText());
    }
}
