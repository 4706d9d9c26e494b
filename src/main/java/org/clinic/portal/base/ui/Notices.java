package org.clinic.portal.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short messages over the bar of a view, where they hide nothing that one reads or writes: what happened, and how to take it back. */
public final class Notices {

    private static final int SHORT_MILLIS = 5_000;
    private static final int UNDO_MILLIS = 10_000;

    private Notices() {}

    /** Says what happened and goes away by itself. */
    public static void show(String text) {
        notice(text, SHORT_MILLIS).open();
    }

    /** Says what happened and offers to take it back, for ten seconds. */
    public static void undo(String text, Runnable undo) {
        var notice = notice(text, UNDO_MILLIS);
        notice.add(button(notice, "common.undo", undo));
        notice.open();
    }

    /** Says what happened, and leads to it in a tab of its own, for ten seconds. */
    public static void leading(String text, String address, String link) {
        var notice = notice(text, UNDO_MILLIS);
        var there = new Anchor(address, link);
        there.setTarget(AnchorTarget.BLANK);
        there.setRouterIgnore(true);
        notice.add(there);
        notice.open();
    }

    /** Says what went wrong, at once for screen readers, and stays until it is closed. */
    public static void problem(String text) {
        var notice = notice(text, 0);
        notice.setAssertive(true);
        notice.addClassName("problem");
        notice.add(button(notice, "common.close", () -> {}));
        notice.open();
    }

    private static Notification notice(String text, int millis) {
        var notice = new Notification();
        notice.addClassName("notice");
        notice.add(new Span(text));
        notice.setDuration(millis);
        notice.setPosition(Position.TOP_CENTER);
        return notice;
    }

    private static Button button(Notification notice, String key, Runnable what) {
        var button = new Button(notice.getTranslation(key), click -> {
            notice.close();
            what.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
