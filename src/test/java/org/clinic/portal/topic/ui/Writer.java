package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.DraftSection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Somebody at a browser of their own, writing in the editor. */
class Writer implements AutoCloseable {

    private final BrowserContext context;
    private final String portal;
    private final Staff.Member member;
    private Page page;

    /** {@code portal} is where it answers, without a path. */
    Writer(Chromium chromium, String portal, Staff.Member member) {
        this(chromium, portal, member, "en-US");
    }

    /** {@code language} is that of the browser, and so of the portal. */
    Writer(Chromium chromium, String portal, Staff.Member member, String language) {
        this.portal = portal;
        this.member = member;
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale(language));
        page = context.newPage();
    }

    /** Opens a section, signing in on the way if need be. */
    Writer open(TopicId topic, DraftSection section) {
        page.navigate(portal + "/staff/topics/" + topic + "?section=" + section.id());
        if (page.url().contains("/login")) {
            signIn();
        }
        assertThat(text()).isVisible();
        return this;
    }

    /** Opens a place in the portal by its address below /staff. */
    void visit(String place) {
        page.navigate(portal + "/staff/" + place);
        if (page.url().contains("/login")) {
            signIn();
        }
    }

    void signIn() {
        member.fillIn(page);
    }

    /** Types at the end of a paragraph, counted from 0. */
    void typeAfter(int paragraph, String words) {
        goAfter(paragraph);
        page.keyboard().type(words);
    }

    /** Puts the cursor behind a paragraph, and waits until the editor knows of it. */
    void goAfter(int paragraph) {
        text().locator("p").nth(paragraph).evaluate("""
                line => {
                    const range = document.createRange();
                    range.selectNodeContents(line);
                    range.collapse(false);
                    line.closest('[contenteditable]').focus();
                    document.getSelection().removeAllRanges();
                    document.getSelection().addRange(range);
                }""");
        awaitSelection();
    }

    /** Clicks behind the last words of a paragraph, counted from 0, and waits until the editor knows of it. */
    void clickBehind(int paragraph) {
        var box = text().locator("p").nth(paragraph).boundingBox();
        page.mouse().click(box.x + box.width - 2, box.y + box.height / 2);
        awaitSelection();
    }

    /** Chooses a word and types another one over it. */
    void replace(String word, String other) {
        choose(word);
        page.keyboard().type(other);
    }

    /** Chooses words that stand in one line, and waits until the editor knows of it. */
    void choose(String words) {
        text().evaluate("""
                (text, word) => {
                    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                    while (walker.nextNode()) {
                        const at = walker.currentNode.data.indexOf(word);
                        if (at >= 0) {
                            const range = document.createRange();
                            range.setStart(walker.currentNode, at);
                            range.setEnd(walker.currentNode, at + word.length);
                            text.focus();
                            document.getSelection().removeAllRanges();
                            document.getSelection().addRange(range);
                            return;
                        }
                    }
                    throw new Error('No such word');
                }""", words);
        awaitSelection();
    }

    /** The browser tells of another selection in a task of its own, and a key of this robot would be before it. */
    void awaitSelection() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /** The network is cut, or there again. */
    void setOffline(boolean offline) {
        context.setOffline(offline);
    }

    /** Closes the window and opens another one in the same browser. */
    void closeWindow() {
        page.close();
        page = context.newPage();
    }

    /** Ends the window's process, so that it cannot even say good-bye. */
    void crash() {
        assertThatExceptionOfType(PlaywrightException.class)
                .isThrownBy(() -> page.navigate("chrome://crash"))
                .withMessageContaining("crash");
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    Locator tools() {
        return page.locator("section-body .tools > button");
    }

    Locator text() {
        return page.locator("section-body .ProseMirror");
    }

    Locator state() {
        return page.locator("save-state");
    }

    Locator colleagues() {
        return page.locator(".colleagues li");
    }

    Locator outline() {
        return page.getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Sections"));
    }

    /** The keys of what the browser keeps. */
    List<?> kept() {
        return (List<?>) page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('portal:'))");
    }

    void click(String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Override
    public void close() {
        context.close();
    }
}
