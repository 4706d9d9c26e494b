package org.clinic.portal.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the browser tests: the Chromium or Chrome of the machine. */
public final class Chromium implements AutoCloseable {

    /** The one that has no window to draw first: browser tests take two thirds of the time with it. */
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"));
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    private final Playwright playwright;
    private final Browser browser;

    /** How long an expectation may take to come true, in milliseconds: long, for machines that do other things too. */
    private static final double PATIENCE = 20_000;

    private Chromium(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(SWITCHES));
    }

    /** Starts the browser; without one the test is skipped with the reason, or fails where {@code CI} is true. */
    public static Chromium start() {
        return new Chromium(Program.find(
                "Browser tests need Chromium or Chrome, and there is none on the PATH", NAMES, USUAL_PLACES));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
