package org.clinic.portal.inquiry.due.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import org.clinic.portal.base.ui.DayPicker;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.due.Holiday;
import org.clinic.portal.inquiry.due.HolidayFile;
import org.clinic.portal.inquiry.due.NeverOpenException;
import org.springframework.dao.OptimisticLockingFailureException;

/** The days off. Each is stored as it is added or removed, which can be taken back. */
class HolidaysPane extends Composite<Div> {

    /** Where days off are stored. */
    interface Store {

        /**
         * As {@link #remove}, throws an {@code OptimisticLockingFailureException} if somebody saved at the same moment.
         *
         * @throws NeverOpenException if the clinic would be closed for a year
         */
        void add(List<Holiday> holidays);

        void remove(List<Holiday> holidays);
    }

    private final Store store;
    private final MomentWords words;
    private final UnorderedList list = new UnorderedList();
    private final DatePicker day = new DayPicker(getTranslation("desk.holiday.day"));
    private final TextField name = new TextField(getTranslation("desk.holiday.name"));
    private final HolidayUpload upload = new HolidayUpload(this::addFrom);
    private final KeptWords kept = KeptWords.in(name, "desk:holiday");
    private List<Holiday> shown = List.of();

    HolidaysPane(MomentWords words, Store store) {
        this.store = store;
        this.words = words;
        list.addClassName("holidays");
        day.setLocale(getLocale());
        day.setManualValidation(true);
        name.setMaxLength(Holiday.LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        var add = new Button(getTranslation("desk.holiday.add"), click -> add());
        add.addClickShortcut(Key.ENTER).listenOn(name);
        var adding = new Div(day, name, add);
        adding.addClassName("row");
        getContent().addClassName("days-off");
        getContent().add(list, adding, upload);
    }

    void show(List<Holiday> holidays) {
        shown = holidays;
        list.removeAll();
        if (holidays.isEmpty()) {
            var none = new Paragraph(getTranslation("desk.holiday.none"));
            none.addClassName("muted");
            list.add(new ListItem(none));
        }
        holidays.forEach(holiday -> list.add(item(holiday)));
    }

    private ListItem item(Holiday holiday) {
        var date = new Span(words.say(holiday.day(), getLocale()));
        date.addClassName("day");
        var remove = new Button(Glyph.BIN.create(), click -> remove(holiday));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("desk.holiday.remove", words.say(holiday, getLocale())));
        return new ListItem(new Div(date, new Span(holiday.name())), remove);
    }

    private void add() {
        var chosen = day.getValue();
        if (chosen == null) {
            refuse("desk.holiday.missing");
        } else if (isThere(chosen)) {
            refuse("desk.holiday.there");
        } else {
            add(new Holiday(chosen, name.getValue()));
        }
    }

    private boolean isThere(LocalDate chosen) {
        return shown.stream().anyMatch(each -> each.day().equals(chosen));
    }

    private void add(Holiday holiday) {
        try {
            store.add(List.of(holiday));
        } catch (NeverOpenException never) {
            refuse("desk.never." + never.reason());
            return;
        } catch (OptimisticLockingFailureException quicker) {
            refuse("desk.holiday.again");
            return;
        }
        day.setInvalid(false);
        day.clear();
        name.clear();
        kept.forget();
        day.focus();
        tell("desk.holiday.added", holiday, () -> store.remove(List.of(holiday)));
    }

    private void addFrom(String fileName, byte[] content) {
        var found = HolidayFile.read(content, words.today());
        var added = found.stream().filter(each -> !isThere(each.day())).toList();
        if (added.isEmpty()) {
            upload.refuse(getTranslation(found.isEmpty() ? "desk.ical.none" : "desk.ical.there", fileName));
            return;
        }
        try {
            store.add(added);
            tell(getTranslation("desk.ical.added", added.size()), () -> store.remove(added));
        } catch (NeverOpenException never) {
            upload.refuse(getTranslation("desk.never." + never.reason()));
        } catch (OptimisticLockingFailureException quicker) {
            upload.refuse(getTranslation("desk.holiday.again"));
        }
    }

    private void remove(Holiday holiday) {
        unlessAtOnce(() -> {
            store.remove(List.of(holiday));
            tell("desk.holiday.removed", holiday, () -> store.add(List.of(holiday)));
        });
    }

    private void tell(String done, Holiday holiday, Runnable undo) {
        tell(getTranslation(done, words.say(holiday, getLocale())), undo);
    }

    private void tell(String done, Runnable undo) {
        Notices.undo(done, () -> unlessAtOnce(undo));
    }

    private void unlessAtOnce(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingFailureException quicker) {
            Notices.problem(getTranslation("desk.holiday.again"));
        }
    }

    private void refuse(String why) {
        day.setErrorMessage(getTranslation(why));
        day.setInvalid(true);
        day.focus();
    }
}
