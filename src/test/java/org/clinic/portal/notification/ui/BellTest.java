package org.clinic.portal.notification.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.notification.Notifications;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class BellTest extends SpringBrowserlessTest {

    @Autowired
    Notifications notifications;

    @Autowired
    CurrentAccount current;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @SignedInAs(value = Roles.MARKETING, name = "Nobody writes to")
    void withoutAnyItSaysWhatWillAppear() {
        open();

        assertThat(find(Paragraph.class).withTextContaining("Nothing new").exists())
                .isTrue();
        assertThat(said()).isEqualTo("Notifications: 0 unread");
    }

    @Test
    @SignedInAs(value = Roles.MARKETING, name = "Somebody writes to")
    void eachSaysWhoWhatAndWhereAndIsReadByItself() {
        send("Rosa Vidal", "One");
        send("Rosa Vidal", "Two");
        open();

        assertThat(said()).isEqualTo("Notifications: 2 unread");
        // Whoever speaks to it says what stands on it.
        assertThat(said()).contains(find(Bell.class).single().getElement().getTextRecursively());
        assertThat(find(Anchor.class).all().stream()
                        .map(link -> link.getElement().getTextRecursively())
                        .filter(text -> text.contains("mentioned")))
                .hasSize(2)
                .first()
                .asString()
                .contains("Rosa Vidal mentioned you", "Knee care › Recovery", "“Two”");
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter("Mark as read"::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(said()).isEqualTo("Notifications: 1 unread");
        assertThat(notifications.latest())
                .extracting(notification -> notification.read())
                .containsExactly(true, false);
    }

    @Test
    @SignedInAs(value = Roles.COORDINATOR, name = "Reads everything")
    void allAreReadAtOnce() {
        send("Rosa Vidal", "One");
        send("Rosa Vidal", "Two");
        UI.getCurrent().navigate("inquiries");
        find(Popover.class).withClassName("notifications-popover").single().open();

        test(find(Button.class).withText("Mark all as read").single()).click();

        assertThat(said()).isEqualTo("Notifications: 0 unread");
        assertThat(find(Button.class).withText("Mark all as read").exists()).isFalse();
    }

    private void open() {
        UI.getCurrent().navigate("topics");
        find(Popover.class).withClassName("notifications-popover").single().open();
    }

    private String said() {
        return find(Bell.class).single().getElement().getAttribute("aria-label");
    }

    private void send(String who, String what) {
        transaction.executeWithoutResult(status -> notifications.send(
                current.get().id(),
                Set.copyOf(Roles.ALL),
                "comment.mention",
                List.of(who, "Knee care", "Recovery", what),
                "topics"));
    }
}
