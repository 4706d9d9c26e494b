package org.clinic.portal.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** Short messages at the foot of the window: what happened, and how to take it back. */
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
        var button = new Button(notice.getTranslation("common.undo"), click -> {
            notice.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        notice.add(button);
        notice.open();
    }

    /** Says what went wrong, at once for screen readers, and stays until it is closed. */
    public static void problem(String text) {
        var notice = notice(text, 0);
        notice.setAssertive(true);
        notice.addClassName("problem");
        var button = new Button(notice.getTranslation("common.close"), click -> notice.close());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        notice.add(button);
        notice.open();
    }

    private static Notification notice(String text, int millis) {
        var notice = new Notification(new Div(new Span(text)));
        notice.setDuration(millis);
        notice.setPosition(Position.BOTTOM_CENTER);
        return notice;
    }
}
