package fr.clubbusiness.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One real Chromium without a screen for all tests of the run, each in a profile of its own: {@code @ExtendWith(Chromium.class)}. */
final class Chromium implements BeforeAllCallback {
    /** Where screenshots are left for whoever looks at a build. */
    static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Generous, since a build shares its machine: a test ends as soon as it sees what it waits for. */
    private static final double PATIENCE_MS = 60_000;

    private static @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> start(), Running.class);
    }

    /** A new profile: nobody is signed in, and the browser is French. */
    static BrowserContext profile(NewContextOptions options) {
        var context = Objects.requireNonNull(browser).newContext(options.setLocale("fr-FR"));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    static void screenshot(Page page, String name, boolean whole) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(whole));
    }

    private static Running start() {
        // The machine's own browser is used: Playwright brings none.
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));
        return new Running(playwright);
    }

    private static Path executable() {
        var named = System.getenv().getOrDefault("CHROMIUM", "");
        return (named.isBlank() ? USUAL : List.of(named))
                .stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "Il faut Chromium : installez-le (Debian : apt install chromium) "
                                                + "ou indiquez-le avec CHROMIUM=/chemin/de/chromium -- Chromium is needed: install it, or name it in CHROMIUM"));
    }

    /** Closed by JUnit at the end of the run. */
    private record Running(Playwright playwright) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
            browser = null;
        }
    }
}
