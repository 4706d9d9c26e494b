package org.clinic.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.Screens;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** From a page that somebody wrote elsewhere to an inquiry that is settled, through the hands of everybody involved. */
@BrowserTest
class JourneyIT {

    private static final Path PAGE = Path.of("src", "test", "resources", "source", "before-your-injection.txt");
    private static final String ADDED = "Bring a list of your questions. We have time for all of them.";
    private static final String QUESTION = "How long before I can drive? I live alone and need to plan.";

    private Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theBrowser(Chromium browser) {
        chromium = browser;
    }

    @Test
    void aPageIsImportedPublishedReadAskedAboutAndAnswered() {
        var visitor = "Harold Whitman " + UUID.randomUUID();

        var address = importEditAndPublish();
        var section = read(address);
        var reference = ask(address, section, visitor);
        triage(visitor, reference, section);
    }

    @Test
    void anAdministratorInvitesAColleagueWhoSignsIn() {
        var administrator = staff.hire("Ines Albrecht", Roles.ADMIN);
        var colleague = "noor." + UUID.randomUUID() + "@clinic.example";
        var password = "seven slow lanterns drift";
        String link;
        try (var context = context()) {
            var page = signIn(context, administrator);
            assertThat(page).hasURL(Pattern.compile("/staff/accounts$"));
            Screens.look(page, "accounts");

            button(page, "Invite").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Name").fill("Noor Haddad");
            dialog.getByLabel("E-mail").fill(colleague);
            dialog.getByLabel("Coordinator").check();
            Screens.look(page, "account-invite");
            button(page, "Create link").click();
            assertThat(page.getByText("Link for Noor Haddad")).isVisible();
            Screens.look(page, "account-link");
            link = page.getByLabel("One-time link").inputValue();
        }
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(link);
            Screens.look(page, "invite");
            page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                    .fill(password);
            page.getByLabel("New password, once more").fill(password);
            button(page, "Set password").click();
            signIn(page, colleague, password);
            assertThat(page).hasURL(Pattern.compile("/staff/inquiries$"));
            Screens.look(page, "inquiries-of-a-new-coordinator");

            page.navigate(url("/staff/accounts"));
            assertThat(heading(page, "Nothing here")).isVisible();
            Screens.look(page, "not-allowed");
        }
    }

    private String importEditAndPublish() {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(url("/staff/topics"));
            Screens.look(page, "sign-in");
            var writer = staff.hire("Mara Klein", Roles.MARKETING);
            signIn(page, writer.email(), writer.password());
            assertThat(page).hasURL(Pattern.compile("/staff/topics"));
            Screens.look(page, "topics");

            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Import a page"))
                    .first()
                    .click();
            assertThat(heading(page, "Import a page")).isVisible();
            Screens.look(page, "import");
            page.locator("input[type=file]").setInputFiles(PAGE);
            assertThat(button(page, "Create draft")).isEnabled();
            Screens.look(page, "import-preview");
            button(page, "Create draft").click();

            assertThat(page).hasURL(Pattern.compile("/staff/topics/[0-9a-f-]{36}"));
            Screens.look(page, "editor-details");
            var section = page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Sections"))
                    .getByRole(AriaRole.LINK)
                    .nth(3);
            var name = section.innerText();
            section.click();
            assertThat(textbox(page, "Heading")).hasValue(name);
            var text = page.locator("section-body [contenteditable=true]");
            text.locator("p").last().click();
            page.keyboard().press("Control+End");
            // Keys follow faster here than the browser tells where the cursor is.
            text.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            page.keyboard().press("Enter");
            page.keyboard().type(ADDED);
            assertThat(page.locator("save-state")).containsText("Saving…");
            assertThat(page.locator("save-state")).containsText("Saved ");
            Screens.look(page, "editor-section");

            button(page, "Publish…").click();
            page.getByLabel("What changed, for patients").fill("First version, from the old page");
            Screens.look(page, "publish");
            button(page, "Publish version 1 now").click();
            assertThat(page.getByText("live: version 1")).isVisible();
            Screens.look(page, "editor-published");
            return "/topics/" + slug(page.url());
        }
    }

    private String slug(String editor) {
        return jdbc.sql("select slug from topic where id = cast(? as uuid)")
                .param(editor.replaceAll(".*/topics/([0-9a-f-]{36}).*", "$1"))
                .query(String.class)
                .single();
    }

    /** Reads the topic as a visitor, and returns the heading of the section that was edited. */
    private String read(String address) {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(url(address));
            assertThat(page.getByText(ADDED, new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            Screens.look(page, "topic");
            page.navigate(url(address + "/versions/1"));
            assertThat(page.getByText(ADDED)).isVisible();
            Screens.look(page, "topic-version");
            page.navigate(url("/"));
            Screens.look(page, "topics-for-visitors");
            page.navigate(url("/topics/there-is-no-such-topic"));
            Screens.look(page, "not-found");
            page.navigate(url(address));
            return page.locator("section", new Page.LocatorOptions().setHasText(ADDED))
                    .locator("h2")
                    .innerText();
        }
    }

    /** Asks about a section, at first without a name, and returns the reference. */
    private String ask(String address, String section, String visitor) {
        try (var context = context()) {
            var page = context.newPage();
            page.navigate(url(address));
            page.locator("section", new Page.LocatorOptions().setHasText(ADDED))
                    .getByText("Ask about this section")
                    .click();
            page.getByLabel("Your question").fill(QUESTION);
            page.getByLabel("Phone", new Page.GetByLabelOptions().setExact(true))
                    .fill("(212) 555-0143");
            button(page, "Send").click();

            assertThat(page.getByText("Tell us your name, so that we know whom to ask for.")
                            .first())
                    .isVisible();
            assertThat(page.getByLabel("Your question")).hasValue(QUESTION);
            Screens.look(page, "form-with-an-error");

            page.getByLabel("Name").first().fill(visitor);
            button(page, "Send").dblclick();
            assertThat(page).hasURL(Pattern.compile("/inquiries/received\\?ref="));
            Screens.look(page, "received");
            var reference = page.url().replaceAll(".*ref=([^&]+).*", "$1");
            assertThat(jdbc.sql("select reference from inquiry where name = ?")
                            .param(visitor)
                            .query(String.class)
                            .list())
                    .containsExactly(reference);
            assertThat(context.cookies()).isEmpty();
            return reference;
        }
    }

    private void triage(String visitor, String reference, String section) {
        try (var context = context()) {
            var page = signIn(context, staff.hire("Rosa Campos", Roles.COORDINATOR));
            assertThat(page).hasURL(Pattern.compile("/staff/inquiries$"));
            textbox(page, "Search name, phone, text").fill(reference);
            page.getByText(visitor).first().click();
            assertThat(heading(page, visitor)).isVisible();
            assertThat(page.getByText(QUESTION).first()).isVisible();
            assertThat(page.getByText(section).first()).isVisible();
            assertThat(page.getByText("version 1").first()).isVisible();
            Screens.look(page, "inquiry");
            isReadInALowWindow(page, page.locator(".inquiry .message"));

            button(page, "Assign to me").click();
            textbox(page, "Note for your colleagues").fill("Called back: driving after 24 hours.");
            page.reload();
            assertThat(textbox(page, "Note for your colleagues")).hasValue("Called back: driving after 24 hours.");
            button(page, "Add note").click();
            assertThat(page.getByText("Called back: driving after 24 hours.").first())
                    .isVisible();
            page.locator("menu-button").filter(withText("Close…")).click();
            var answered = page.locator("vaadin-context-menu-item").filter(withText("Answered"));
            assertThat(answered).isVisible();
            Screens.check(page, "inquiry-close-menu");
            answered.click();
            assertThat(page.getByText(": closed as Answered").first()).isVisible();
            Screens.look(page, "inquiry-closed");

            button(page, "Label").click();
            assertThat(textbox(page, "New label")).isVisible();
            Screens.check(page, "inquiry-label");
            page.keyboard().press("Escape");
            button(page, "Filter").click();
            assertThat(page.getByText("With a star")).isVisible();
            Screens.check(page, "inquiry-filter");
        }
    }

    /** Much enlarged, or on a phone held sideways. */
    private static void isReadInALowWindow(Page page, Locator message) {
        for (var size : List.of(List.of(360, 225), List.of(844, 390))) {
            page.setViewportSize(size.getFirst(), size.getLast());
            assertThat((Boolean) message.evaluate("""
                            message => {
                                message.scrollIntoView({block: 'center'});
                                const box = message.getBoundingClientRect();
                                const middle = Math.max(box.top, 0) + Math.min(box.height, innerHeight) / 2;
                                return message.contains(document.elementFromPoint(box.left + box.width / 2, middle));
                            }""")).as("At %s", size).isTrue();
        }
        page.setViewportSize(1440, 900);
    }

    private Page signIn(BrowserContext context, Staff.Member member) {
        return member.signIn(context.newPage(), url(""));
    }

    private static void signIn(Page page, String email, String password) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByLabel("Password").press("Enter");
        assertThat(page.locator(".app")).isVisible();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator textbox(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    private BrowserContext context() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
    }

    private String url(String path) {
        return path.startsWith("http") ? path : "http://localhost:" + port + path;
    }
}
