package fr.clubbusiness.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.clubbusiness.RunningClub;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Swagger UI as an adviser uses it: what is on its screen, and nothing else. */
record SwaggerUi(Page page) {
    /** Where the page keeps its tokens ({@code session.js}). */
    private static final String TOKENS = "club-authorized";

    private static final String CONSOLE = "/q/swagger-ui/";

    private static final Map<String, String> KEPT = new ConcurrentHashMap<>();

    /** The address that people type. */
    static SwaggerUi open(BrowserContext browser) {
        var page = browser.newPage();
        page.navigate(RunningClub.apiUrl());
        return new SwaggerUi(page).ready();
    }

    /** At the address that people type: by hand the first time, then with what the page kept for its tab, as after a reload. */
    static SwaggerUi signedIn(BrowserContext browser, String user) {
        return signedIn(browser, user, "");
    }

    /** The same at an address below Swagger UI's. A page takes seconds to load, so it is loaded once. */
    static SwaggerUi signedIn(BrowserContext browser, String user, String address) {
        var kept = KEPT.get(user);
        if (kept == null) {
            var ui = open(browser);
            ui.signIn(user);
            KEPT.put(
                    user,
                    ui.page
                            .evaluate("sessionStorage.getItem('%s')".formatted(TOKENS))
                            .toString());
            if (!address.isEmpty()) {
                ui.visit(address);
            }
            return ui;
        }
        browser.addInitScript("if (location.origin === '%s') { sessionStorage.setItem('%s', '%s'); }"
                .formatted(
                        RunningClub.apiUrl(), TOKENS, kept.replace("\\", "\\\\").replace("'", "\\'")));
        var page = browser.newPage();
        page.navigate(RunningClub.apiUrl() + (address.isEmpty() ? "" : CONSOLE + address));
        var ui = new SwaggerUi(page).ready();
        ui.button("Se déconnecter").waitFor();
        return ui;
    }

    /** Loads the page again at an address below Swagger UI's: a change of the hash alone would not. */
    void visit(String address) {
        page.navigate("about:blank");
        page.navigate(RunningClub.apiUrl() + CONSOLE + address);
        ready();
    }

    /** The first field with this label. */
    static Locator label(Locator operation, String text) {
        return operation.getByLabel(text).first();
    }

    /** Waits until the operations are there. */
    SwaggerUi ready() {
        page.locator(".opblock-tag").first().waitFor();
        return this;
    }

    /** The header, where one sees who is signed in. */
    Locator header() {
        return page.locator(".club-header");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** From the button to the name in the header; the password is the user's name. */
    void signIn(String user) {
        button("Se connecter").click();
        var window = page.waitForPopup(
                () -> dialog().getByRole(AriaRole.BUTTON).first().click());
        window.locator("#username").fill(user);
        window.locator("#kc-login").click();
        window.locator("#password").fill(user);
        window.locator("#kc-login").click();
        button("Se déconnecter").waitFor();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** The operation of this id, once it is open. */
    Locator operation(String id) {
        var block = page.locator(".opblock.is-open[id$='-" + id + "']");
        block.waitFor();
        return block;
    }

    /** Sends what is filled in. */
    void execute(Locator operation) {
        operation
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Exécuter"))
                .click();
        operation.locator(".live-responses-table").first().waitFor();
    }

    /** Sends this body, and waits until the answer says this, a regular expression. */
    static void send(Locator operation, String json, String said) {
        operation.getByText("Voir le JSON").click();
        operation.locator(".club-json textarea").fill(json);
        operation.locator("button.execute").click();
        PlaywrightAssertions.assertThat(operation.locator(".club-answer"))
                .containsText(Pattern.compile(said, Pattern.DOTALL));
    }

    /** An answer that is a page. */
    FrameLocator result(Locator operation) {
        return operation.frameLocator(".club-page iframe");
    }
}
