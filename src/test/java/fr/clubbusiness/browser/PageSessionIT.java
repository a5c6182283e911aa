package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import fr.clubbusiness.RunningClub;
import fr.clubbusiness.local.server.KeycloakAdmin;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody types the address of a page, or follows a link of a mail: they sign in at the real Keycloak and come back to it. */
@ExtendWith({RunningClub.class, Chromium.class})
class PageSessionIT {
    private static final String PAGE = "/v1/needs/B-0001/matches?limit=3";

    private final BrowserContext browser = Chromium.profile(new NewContextOptions().setViewportSize(1024, 768));

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoever_types_an_address_signs_in_and_reads_that_page() {
        var page = open(PAGE);
        signIn(page, "adviser");
        assertThat(page).hasURL(RunningClub.apiUrl() + PAGE);
        assertThat(page.locator("h1")).hasText("Qui correspond à ce besoin ?");
        assertThat(page.locator("footer")).containsText("Camille Bernard");
        assertThat(page.locator("#people ~ ol > li")).hasCount(3);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        Chromium.screenshot(page, "10-page-par-adresse", true);
        var next = open("/v1/needs/B-0001/matches?limit=2");
        assertThat(next).hasURL(RunningClub.apiUrl() + "/v1/needs/B-0001/matches?limit=2");
    }

    @Test
    void the_session_is_a_cookie_that_no_script_reads_and_no_other_site_sends() {
        signIn(open(PAGE), "adviser");
        assertThat(browser.cookies(RunningClub.apiUrl()))
                .filteredOn(cookie -> cookie.name.startsWith("q_session_pages"))
                .singleElement()
                .satisfies(cookie -> {
                    assertThat(cookie.httpOnly).isTrue();
                    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
                    assertThat(cookie.value).doesNotContain("Camille").hasSizeLessThan(4000);
                });
    }

    @Test
    void the_session_alone_reads_no_json_and_changes_nothing() {
        signIn(open(PAGE), "adviser");
        var api = browser.request();
        var json =
                RequestOptions.create().setHeader("Accept", "application/json").setMaxRedirects(0);
        assertThat(api.get(RunningClub.apiUrl() + PAGE, json).status()).isEqualTo(401);
        assertThat(api.get(RunningClub.apiUrl() + "/v1/needs", json).status()).isEqualTo(401);
        var html = RequestOptions.create()
                .setHeader("Accept", "text/html,*/*;q=0.8")
                .setMaxRedirects(0);
        assertThat(api.get(RunningClub.apiUrl() + "/v1/needs", html).status()).isEqualTo(401);
        assertThat(api.get(RunningClub.apiUrl() + PAGE, html).status()).isEqualTo(200);
        assertThat(api.post(RunningClub.apiUrl() + "/v1/introductions", html.setData("{}"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void an_expired_session_signs_in_again_without_a_question_and_returns_to_the_same_address() {
        try (var keycloak = KeycloakAdmin.of(RunningClub.club())) {
            keycloak.setTokenLifespan("club-pages", 3);
            var page = open(PAGE);
            signIn(page, "adviser");
            keycloak.setTokenLifespan("club-pages", 300); // only the first session expires
            var seen = new ArrayList<String>();
            page.onRequest((Request request) -> seen.add(request.url()));
            page.waitForCondition(() -> {
                page.reload();
                return seen.stream().anyMatch(url -> url.contains("/protocol/openid-connect/auth"));
            });
            assertThat(page).hasURL(RunningClub.apiUrl() + PAGE);
            assertThat(page.locator("h1")).hasText("Qui correspond à ce besoin ?");
        }
    }

    @Test
    void whoever_signs_out_is_asked_for_a_password_again() {
        var page = open(PAGE);
        signIn(page, "structure");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se déconnecter"))
                .click();
        assertThat(page.locator("h1")).hasText("Vous êtes déconnecté");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        Chromium.screenshot(page, "11-deconnexion", false);
        page.navigate(RunningClub.apiUrl() + PAGE);
        assertThat(page.locator("#username")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"partner, Action non permise", "company2, Introuvable"})
    void a_refusal_is_a_page_in_french_from_which_one_can_sign_out(String user, String title) {
        var page = open(PAGE);
        signIn(page, user);
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Se déconnecter")))
                .isVisible();
        Chromium.screenshot(page, "12-refus-" + user, false);
    }

    @Test
    void a_page_fits_a_phone() {
        var page = open(PAGE);
        signIn(page, "company");
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    private Page open(String address) {
        var page = browser.newPage();
        page.navigate(RunningClub.apiUrl() + address);
        return page;
    }

    /** At Keycloak: the name first, then the password, which is the name. */
    private static void signIn(Page page, String user) {
        assertThat(page).hasURL(Pattern.compile(".*/realms/club/protocol/openid-connect/auth.*"));
        page.locator("#username").fill(user);
        page.locator("#kc-login").click();
        page.locator("#password").fill(user);
        page.locator("#kc-login").click();
        page.waitForURL(RunningClub.apiUrl() + "/**");
    }
}
