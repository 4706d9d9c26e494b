package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryState;
import org.jspecify.annotations.Nullable;

/** The inquiry that is open: its words and timeline, what can be done, and beside them the facts. */
class OpenInquiry {

    private final SpokenTime spoken;
    private final H2 name = new H2();
    private final Paragraph facts = new Paragraph();
    private final Div message = new Div();
    private final GivenAnswers answers = new GivenAnswers();
    private final Timeline timeline;
    private final Function<InquiryDetail, WhatTheyRead> readBy;
    private final Function<InquiryDetail, Person> personOf;
    private final Function<InquiryDetail, ActionBar> actionsOn;
    private final MarksPane marks;
    private final DoubtNote doubt = new DoubtNote();
    private final NextStepPane nextStep;
    private final SamePersonPane samePerson;
    private final MergedPane merged;
    private final Div foot = new Div();
    private final Section side = new Section();
    private final Div thread;

    private @Nullable ActionBar actions;
    private @Nullable PassBar pass;
    private @Nullable InquiryDetail open;
    private @Nullable Person person;

    OpenInquiry(
            SpokenTime spoken,
            WhoLooks looks,
            Timeline timeline,
            MarksPane marks,
            NextStepPane nextStep,
            SamePersonPane samePerson,
            MergedPane merged,
            Function<InquiryDetail, WhatTheyRead> readBy,
            Function<InquiryDetail, Person> personOf,
            Function<InquiryDetail, ActionBar> actionsOn) {
        this.spoken = spoken;
        this.readBy = readBy;
        this.personOf = personOf;
        this.actionsOn = actionsOn;
        this.marks = marks;
        this.nextStep = nextStep;
        this.samePerson = samePerson;
        this.merged = merged;
        this.timeline = timeline;
        samePerson.whenChanged(this::showDecisions);

        // To be focused by us, not by the tab key.
        name.getElement().setAttribute("tabindex", "-1");
        name.getElement().setAttribute("dir", "auto");
        facts.addClassName("facts");
        message.addClassName("message");
        message.getElement().setAttribute("dir", "auto");
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", side.getTranslation("inquiry.facts"));

        thread = new Div(
                name,
                facts,
                marks,
                looks,
                nextStep,
                samePerson,
                doubt,
                message,
                answers,
                merged,
                timeline.filter(),
                timeline);
        thread.addClassName("thread");
        // It scrolls, also where nothing in it can have the focus.
        thread.getElement().setAttribute("tabindex", "0");
        foot.addClassName("foot");
    }

    /** What of it stands where it is shown, in this order. */
    Component[] parts() {
        return new Component[] {thread, side, foot};
    }

    /**
     * Shows another inquiry, from its beginning.
     *
     * @param decisions what a first pass decides, absent where all is offered that can be done
     */
    void open(InquiryDetail inquiry, @Nullable PassBar decisions) {
        pass = decisions;
        facts.removeAll();
        facts.add(
                new Span(inquiry.reference().value()),
                new Span(side.getTranslation("inquiry.received")),
                new When(inquiry.receivedAt(), spoken));
        message.setText(inquiry.message() == null ? side.getTranslation("inquiry.no-message") : inquiry.message());
        message.setClassName("muted", inquiry.message() == null);
        answers.show(inquiry.answers());
        show(inquiry);
        foot.removeAll();
        actions = null;
        if (pass == null) {
            actions = actionsOn.apply(inquiry);
            foot.add(actions);
        } else {
            foot.add(pass);
            showDecisions();
        }
        name.getElement().callJsFunction("scrollIntoView");
        name.getElement().callJsFunction("focus");
    }

    /** Shows what the same inquiry is marked with now. */
    void show(InquiryState now) {
        marks.show(now.id(), now.marks());
    }

    /** Says anew how much time is left. */
    void showTime() {
        nextStep.showTime();
    }

    /** Whether what is shown was before this revision. */
    boolean isBefore(int revision) {
        return open == null || open.revision() < revision;
    }

    /** Shows how the same inquiry stands now. */
    void update(InquiryDetail inquiry) {
        show(inquiry);
        timeline.lead();
        if (actions != null) {
            actions.show(inquiry);
        } else {
            showDecisions();
        }
    }

    private void showDecisions() {
        if (actions == null && pass != null && open != null) {
            pass.show(open, samePerson.others());
        }
    }

    private void show(InquiryDetail inquiry) {
        name.setText(inquiry.sender().name());
        showFacts(inquiry);
        open = inquiry;
        marks.show(inquiry.id(), inquiry.marks());
        doubt.show(inquiry.marks().doubts());
        nextStep.show(inquiry);
        samePerson.show(inquiry);
        merged.show(inquiry);
        timeline.show(inquiry);
    }

    /** What they had read stays what it is, and open where somebody has opened it. */
    private void showFacts(InquiryDetail inquiry) {
        if (open == null || !open.id().equals(inquiry.id())) {
            side.removeAll();
            side.add(readBy.apply(inquiry));
        } else if (person != null) {
            side.remove(person);
        }
        person = personOf.apply(inquiry);
        side.add(person);
    }
}
