package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.LinkToCopy;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.CalendarAddress;
import org.clinic.portal.inquiry.CalendarAddresses;

/** The address at which one's own calendar reads the next steps: made, shown this one time, replaced and ended here. */
class CalendarDialog extends Dialog {

    private final CalendarAddresses addresses;
    private final SpokenTime spoken;
    private final Paragraph state = new Paragraph();
    private final Div made = new Div();
    private final Button make = new Button();
    private final Button revoke;

    CalendarDialog(CalendarAddresses addresses, SpokenTime spoken) {
        this.addresses = addresses;
        this.spoken = spoken;
        addClassName("calendar-dialog");
        setHeaderTitle(getTranslation("day.calendar.header"));
        state.addClassName("muted");
        made.getElement().setAttribute("aria-live", "polite");
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            make();
            make.setEnabled(true);
        });
        revoke = new Button(getTranslation("day.calendar.revoke"), click -> revoke());
        add(new Paragraph(getTranslation("day.calendar.what")), state, made);
        getFooter().add(new Button(getTranslation("common.close"), click -> close()), revoke, make);
        show();
    }

    private void make() {
        var path = addresses.renew(getLocale());
        made.removeAll();
        made.add(new LinkToCopy(
                getTranslation("day.calendar.address"), path, getTranslation("day.calendar.address.explained")));
        show();
    }

    /** Without asking: whoever still needs one makes another. */
    private void revoke() {
        addresses.revoke();
        made.removeAll();
        Notices.show(getTranslation("day.calendar.revoked"));
        show();
    }

    private void show() {
        var present = addresses.present();
        state.setText(present.map(this::say).orElseGet(() -> getTranslation("day.calendar.none")));
        make.setText(getTranslation(present.isEmpty() ? "day.calendar.make" : "day.calendar.renew"));
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
                ? getTranslation("day.calendar.unread", since)
                : getTranslation("day.calendar.read", since, spoken.say(address.lastUsedAt(), getLocale()));
    }
}
