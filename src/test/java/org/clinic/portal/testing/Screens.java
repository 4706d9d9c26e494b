package org.clinic.portal.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes pictures of a screen, wide and narrow, light and dark, and looks at each for what keeps people out. */
public final class Screens {

    private static final int WIDE = 1440;
    private static final int NARROW = 390;
    private static final int HEIGHT = 900;
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    /** Two frames after the last response: what follows the new size has followed it, and is drawn. */
    private static final String SETTLED =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    /** {@code -Dscreens=skip} goes past them, for a run that is about something else. */
    private static final boolean SKIPPED = "skip".equals(System.getProperty("screens"));

    private Screens() {}

    /**
     * Writes four pictures, {@code <name>-<width>-<scheme>.png}, and fails on a violation that axe calls serious or
     * critical, or if the page is wider than the window. In the dark, axe looks at the colours only: the rest is the same.
     * Leaves the page wide and light.
     */
    public static void look(Page page, String name) {
        if (SKIPPED) {
            return;
        }
        for (var width : List.of(NARROW, WIDE)) {
            page.setViewportSize(width, HEIGHT);
            for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.evaluate(SETTLED);
                var screen = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT));
                page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(screen + ".png")));
                assertThat(violations(page, scheme)).as(screen).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("width of " + screen)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    /** Fails on a serious violation in the page as it stands, with what is open over it: a menu goes when a window changes. */
    public static void check(Page page, String name) {
        if (!SKIPPED) {
            assertThat(violations(page, ColorScheme.LIGHT)).as(name).isEmpty();
        }
    }

    private static List<String> violations(Page page, ColorScheme scheme) {
        // The other mode opens a page of its own each time, for the sake of frames from elsewhere, of which there are
        // none.
        var axe = new AxeBuilder(page).setLegacyMode(true);
        if (scheme == ColorScheme.DARK) {
            axe.withRules(List.of("color-contrast"));
        }
        return axe.analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " — " + node.getFailureSummary()))
                .toList();
    }
}
