package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done with the inquiry that is open, and the note one writes on it. */
class ActionBar extends Composite<Div> {

    private static final int NOTE_MAXIMUM = 5000;

    private final InquiryService inquiries;
    private final AccountId me;
    private final Consumer<InquiryDetail> changed;
    private final TextArea note = new TextArea();
    private final Div buttons = new Div();
    private final Map<InquiryId, String> unsentNotes = new HashMap<>();

    private @Nullable InquiryDetail shown;

    /** @param changed is told how an inquiry is after each action */
    ActionBar(InquiryService inquiries, AccountId me, Consumer<InquiryDetail> changed) {
        this.inquiries = inquiries;
        this.me = me;
        this.changed = changed;
        note.addClassName("note-field");
        note.setAriaLabel(getTranslation("inquiry.note"));
        note.setPlaceholder(getTranslation("inquiry.note.placeholder"));
        note.setMaxLength(NOTE_MAXIMUM);
        note.setMinRows(1);
        note.setMaxRows(6);
        buttons.addClassName("buttons");
        getContent().addClassName("inquiry-actions");
        getContent().add(note, buttons);
    }

    /** Shows what can be done now; a note that was begun on this inquiry is still there, and on others kept. */
    void show(InquiryDetail inquiry) {
        if (shown == null || !shown.id().equals(inquiry.id())) {
            if (shown != null) {
                unsentNotes.put(shown.id(), note.getValue());
            }
            note.setValue(Objects.requireNonNullElse(unsentNotes.remove(inquiry.id()), ""));
        }
        shown = inquiry;

        buttons.removeAll();
        boolean mine = me.equals(inquiry.assignee());
        switch (inquiry.status()) {
            case RECEIVED -> buttons.add(main("inquiry.assign-to-me", () -> act(inquiry, this::assignToMe)));
            case ASSIGNED -> {
                if (!mine) {
                    buttons.add(button("inquiry.take-over", () -> act(inquiry, this::assignToMe)));
                }
                buttons.add(closeMenu(inquiry));
            }
            case CLOSED -> buttons.add(button("inquiry.reopen", () -> act(inquiry, this::reopen)));
            case SPAM -> buttons.add(main("inquiry.no-spam", () -> act(inquiry, this::markAsNoSpam)));
        }
        buttons.add(button("inquiry.add-note", () -> addNote(inquiry)));
        if (inquiry.status() == InquiryStatus.RECEIVED || inquiry.status() == InquiryStatus.ASSIGNED) {
            var spam = button("inquiry.spam", () -> markAsSpam(inquiry));
            spam.addClassName("apart");
            buttons.add(spam);
        }
    }

    private Component closeMenu(InquiryDetail inquiry) {
        var menu = new MenuBar();
        menu.addClassName("close-menu");
        var outcomes = menu.addItem(getTranslation("inquiry.close")).getSubMenu();
        for (var outcome : Outcome.values()) {
            outcomes.addItem(getTranslation("inquiry.outcome." + outcome), click -> close(inquiry, outcome));
        }
        return menu;
    }

    private InquiryDetail assignToMe(InquiryDetail seen) {
        return inquiries.assignToMe(seen.id(), seen.revision());
    }

    private InquiryDetail reopen(InquiryDetail seen) {
        return inquiries.reopen(seen.id(), seen.revision());
    }

    private InquiryDetail markAsNoSpam(InquiryDetail seen) {
        return inquiries.markAsNoSpam(seen.id(), seen.revision());
    }

    private void close(InquiryDetail inquiry, Outcome outcome) {
        act(inquiry, seen -> {
            var closed = inquiries.close(seen.id(), seen.revision(), outcome);
            Notices.undo(
                    getTranslation("inquiry.closed", getTranslation("inquiry.outcome." + outcome)),
                    () -> act(closed, this::reopen));
            return closed;
        });
    }

    private void markAsSpam(InquiryDetail inquiry) {
        act(inquiry, seen -> {
            var spam = inquiries.markAsSpam(seen.id(), seen.revision());
            Notices.undo(getTranslation("inquiry.marked-as-spam"), () -> act(spam, this::markAsNoSpam));
            return spam;
        });
    }

    private void addNote(InquiryDetail inquiry) {
        if (note.getValue().isBlank()) {
            note.focus();
            return;
        }
        act(inquiry, seen -> {
            var noted = inquiries.note(seen.id(), seen.revision(), note.getValue());
            note.clear();
            return noted;
        });
    }

    /** Nothing typed is lost when somebody else was quicker: one sees how things stand now, and acts again. */
    private void act(InquiryDetail seen, UnaryOperator<InquiryDetail> action) {
        try {
            changed.accept(action.apply(seen));
        } catch (OptimisticLockingFailureException stale) {
            inquiries.open(seen.id()).ifPresent(changed);
            Notices.problem(getTranslation("inquiry.stale"));
        }
    }

    private Button main(String name, Runnable action) {
        var button = button(name, action);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button button(String name, Runnable action) {
        return new Button(getTranslation(name), click -> action.run());
    }
}
