package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.clinic.portal.base.calendar.CalendarAddress;
import org.clinic.portal.base.calendar.OwnCalendar;
import org.clinic.portal.base.clinic.SpokenTime;

/** The secret address at which one's own calendar reads: made, shown this one time, replaced and ended here. */
public class CalendarDialog extends Dialog {

    private final OwnCalendar calendar;
    private final SpokenTime spoken;
    private final String explained;
    private final Paragraph state = new Paragraph();
    private final Div made = new Div();
    private final Button make = new Button();
    private final Button revoke;

    /**
     * @param what it will show
     * @param explained to whom the address may go
     * @param more what stands below all that
     */
    public CalendarDialog(OwnCalendar calendar, SpokenTime spoken, String what, String explained, Component... more) {
        this.calendar = calendar;
        this.spoken = spoken;
        this.explained = explained;
        addClassName("calendar-dialog");
        setHeaderTitle(getTranslation("calendar.header"));
        state.addClassName("muted");
        made.getElement().setAttribute("aria-live", "polite");
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            make();
            make.setEnabled(true);
        });
        revoke = new Button(getTranslation("calendar.revoke"), click -> revoke());
        add(new Paragraph(what), state, made);
        add(more);
        getFooter().add(new Button(getTranslation("common.close"), click -> close()), revoke, make);
        show();
    }

    private void make() {
        var path = calendar.renew(getLocale());
        made.removeAll();
        made.add(new LinkToCopy(getTranslation("calendar.address"), path, explained));
        show();
    }

    /** Without asking: whoever still needs one makes another. */
    private void revoke() {
        calendar.revoke();
        made.removeAll();
        Notices.show(getTranslation("calendar.revoked"));
        show();
    }

    private void show() {
        var present = calendar.present();
        state.setText(present.map(this::say).orElseGet(() -> getTranslation("calendar.none")));
        make.setText(getTranslation(present.isEmpty() ? "calendar.make" : "calendar.renew"));
        if (present.isEmpty()) {
            make.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            make.removeThemeVariants(ButtonVariant.PRIMARY);
        }
        revoke.setVisible(present.isPresent());
    }

    private String say(CalendarAddress address) {
        var since = spoken.say(address.createdAt(), getLocale());
        return address.lastUsedAt() == null
                ? getTranslation("calendar.unread", since)
                : getTranslation("calendar.read", since, spoken.say(address.lastUsedAt(), getLocale()));
    }
}
