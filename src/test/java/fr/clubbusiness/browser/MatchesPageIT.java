package fr.clubbusiness.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import fr.clubbusiness.RunningClub;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of results, in a browser: for its three readers, on paper, on a phone, without a mouse. */
@ExtendWith({RunningClub.class, Chromium.class})
class MatchesPageIT {
    /** What an A4 sheet holds inside the margins of the page's style, in pixels of 1/96 inch. */
    private static final int SHEET_WIDTH = 703;

    private static final int SHEET_HEIGHT = 1024;

    /** The need and everybody in one table, and how to read the page. */
    private static final int SHEETS_BESIDE_PEOPLE = 3;

    private @Nullable BrowserContext browser;

    @AfterEach
    void close() {
        Objects.requireNonNull(browser).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "structure", "company"})
    void axe_finds_nothing_and_it_fits_a_phone(String reader) {
        var page = read(reader, "/v1/needs/B-0001/matches?limit=5");
        assertThat(violations(page)).isEmpty();
        Chromium.screenshot(page, "7-page-" + reader, true);
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(violations(page)).isEmpty();
        Chromium.screenshot(page, "8-page-" + reader + "-320", true);
    }

    @Test
    void with_the_keyboard_alone_one_reaches_everything_in_order_and_sees_where_one_is() {
        var page = read("adviser", "/v1/needs/B-0001/matches?limit=3");
        var reached = List.of("Aller aux personnes", "Personnes qui correspondent", "Personnes à qui il manque peu");
        for (var name : reached) {
            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo(name);
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
            assertThat(page.evaluate("document.activeElement.getBoundingClientRect().left >= 0"))
                    .isEqualTo(true);
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#nearly")).isInViewport();
        assertThat(focused(page)).isEqualTo("Personnes à qui il manque peu");
    }

    @Test
    void on_paper_there_is_the_result_and_no_navigation() {
        var page = read("adviser", "/v1/needs/B-0001/matches?limit=5");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav")).isHidden();
        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.locator(".bar").first()).isVisible();
        page.pdf(new Page.PdfOptions()
                .setPath(Chromium.SCREENSHOTS.resolve("9-page.pdf"))
                .setFormat("A4"));
    }

    /** Four of those who match, and three of those who have something to lift: nobody is cut in two. */
    @Test
    void a_printed_sheet_carries_three_or_four_people() {
        var page = read("adviser", "/v1/needs/B-0001/matches?limit=20");
        var sheets = sheets(page.pdf(new Page.PdfOptions().setFormat("A4")));
        var people = page.locator(".card").count();
        assertThat(people).isEqualTo(40);
        assertThat(sheets).isLessThanOrEqualTo(people / 3 + SHEETS_BESIDE_PEOPLE);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(SHEET_WIDTH, SHEET_HEIGHT);
        assertThat(heights(page, "#people ~ ol .card")).hasSize(20).allMatch(height -> 4 * height <= SHEET_HEIGHT);
        assertThat(heights(page, "#nearly ~ ol .card")).hasSize(20).allMatch(height -> 3 * height <= SHEET_HEIGHT);
    }

    @Test
    void an_error_is_a_page_too() {
        var page = read("company2", "/v1/needs/B-0001/matches");
        assertThat(page.locator("h1")).containsText("Introuvable");
        assertThat(violations(page)).isEmpty();
        Chromium.screenshot(page, "9-erreur", false);
    }

    /** As a browser asks, with a token besides. */
    private Page read(String user, String path) {
        browser = Chromium.profile(new NewContextOptions()
                .setViewportSize(1024, 768)
                .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + RunningClub.token(user))));
        var page = browser.newPage();
        page.navigate(RunningClub.apiUrl() + path);
        return page;
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }

    /** Heights in pixels, with the space before the next. */
    private static List<Double> heights(Page page, String what) {
        var heights = page.evaluate(
                "what => [...document.querySelectorAll(what)].map(one =>"
                        + " one.getBoundingClientRect().height + parseFloat(getComputedStyle(one).marginTop))",
                what);
        return ((List<?>) heights)
                .stream().map(height -> ((Number) height).doubleValue()).toList();
    }

    private static long sheets(byte[] pdf) {
        return Pattern.compile("/Type */Page\\b")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent.trim()");
    }
}
