package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryMarks;
import org.clinic.portal.inquiry.Marks;
import org.jspecify.annotations.Nullable;

/** What the inquiry that is open is marked with, and what one marks it with: a star, labels, and that one has not read it. */
class MarksPane extends Composite<Div> {

    private final InquiryMarks service;
    private final Button star;
    private final Div labels = new Div();
    private final Popover popover = new Popover();
    private final TextField fresh = new TextField(getTranslation("inquiry.label.new"));
    private final CheckboxGroup<String> boxes = new CheckboxGroup<>();

    private @Nullable InquiryId inquiry;
    private Marks shown = Marks.NONE;

    MarksPane(InquiryMarks service) {
        this.service = service;
        star = Keyed.by("star", new Button(Glyph.STAR.create(), click -> star()));
        star.addThemeVariants(ButtonVariant.TERTIARY);
        star.setAriaLabel(getTranslation("inquiry.star"));
        labels.addClassName("labels");
        var label = Keyed.by("label", new Button(getTranslation("inquiry.label")));
        label.addThemeVariants(ButtonVariant.TERTIARY);
        label.getElement().setAttribute("aria-haspopup", "dialog");
        var unread = Keyed.by("unread", new Button(getTranslation("inquiry.unread"), click -> markAsUnread()));
        unread.addThemeVariants(ButtonVariant.TERTIARY);
        buildPopover(label);
        getContent().addClassName("marks");
        getContent().add(star, labels, label, popover, unread);
    }

    /** Filled once it is opened: mostly it is not. */
    private void buildPopover(Button target) {
        fresh.setMaxLength(InquiryMarks.MAXIMUM_LABEL);
        fresh.addKeyDownListener(Key.ENTER, enter -> add());
        boxes.setAriaLabel(getTranslation("inquiry.label"));
        boxes.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Stream.concat(change.getOldValue().stream(), change.getValue().stream())
                        .filter(label -> change.getOldValue().contains(label)
                                != change.getValue().contains(label))
                        .forEach(label -> set(label, change.getValue().contains(label)));
            }
        });
        popover.setTarget(target);
        popover.setAriaLabel(getTranslation("inquiry.label"));
        popover.addClassName("label-popover");
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                popover.add(boxes, fresh, new Button(getTranslation("inquiry.label.add"), click -> add()));
                offer();
                fresh.focus();
            }
        });
    }

    void show(InquiryId id, Marks now) {
        if (!id.equals(inquiry)) {
            popover.close();
            fresh.clear();
            fresh.setInvalid(false);
        }
        inquiry = id;
        shown = now;
        star.getElement().setAttribute("aria-pressed", String.valueOf(now.starred()));
        star.setClassName("starred", now.starred());
        labels.removeAll();
        now.labels().forEach(label -> labels.add(new Tag(label)));
    }

    private void offer() {
        var all = service.labels();
        boxes.setItems(all);
        boxes.setVisible(!all.isEmpty());
        boxes.setValue(new HashSet<>(shown.labels()));
    }

    private void add() {
        if (Tidy.line(fresh.getValue()).isEmpty()) {
            fresh.setErrorMessage(getTranslation("inquiry.label.blank"));
            fresh.setInvalid(true);
            return;
        }
        set(fresh.getValue(), true);
        fresh.setInvalid(false);
        fresh.clear();
        offer();
    }

    private void set(String label, boolean on) {
        if (inquiry == null) {
            return;
        }
        if (on) {
            service.label(inquiry, label);
        } else {
            service.unlabel(inquiry, label);
        }
        show(inquiry, service.of(inquiry));
    }

    private void star() {
        if (inquiry != null) {
            service.star(inquiry, !shown.starred());
            show(inquiry, service.of(inquiry));
        }
    }

    private void markAsUnread() {
        if (inquiry != null) {
            service.markAsUnread(inquiry);
            Notices.show(getTranslation("inquiry.unread.done"));
        }
    }
}
