package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.CallOutcome;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.NextStep;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.due.Priority;
import org.jspecify.annotations.Nullable;

/** What is to be done next, and the buttons with which one says that it is done, or plans something else. */
class NextStepPane extends Composite<Section> {

    private final NextSteps steps;
    private final Acting acting;
    private final Closing closing;
    private final PlanTimes times;
    private final DueWords words;
    private final ReachWords reach;
    private final Div said = new Div();
    private final Span when = new Span();
    private final Div buttons = new Div();

    private @Nullable InquiryDetail shown;
    private @Nullable Offered offered;

    NextStepPane(NextSteps steps, Acting acting, Closing closing, PlanTimes times, DueWords words, ReachWords reach) {
        this.steps = steps;
        this.acting = acting;
        this.closing = closing;
        this.times = times;
        this.words = words;
        this.reach = reach;
        getContent().addClassName("next-step");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.step"));
        said.addClassName("said");
        buttons.addClassName("buttons");
        getContent().add(said, buttons);
    }

    /** Nothing is to be done on one that is closed or spam. */
    void show(InquiryDetail inquiry) {
        shown = inquiry;
        said.removeAll();
        setVisible(inquiry.nextStep() != null);
        if (inquiry.nextStep() != null) {
            said.add(about(inquiry.nextStep()), new WishLines(inquiry, words, reach));
            propose(inquiry);
            offer(inquiry, inquiry.nextStep().kind());
        }
    }

    /** What decides which buttons there are. As long as it is the same they stay, so that no key meets one that is gone. */
    private record Offered(
            InquiryId inquiry, InquiryStatus status, NextStepKind kind, Priority priority, boolean noCalls) {}

    private void offer(InquiryDetail inquiry, NextStepKind kind) {
        var offers = new Offered(
                inquiry.id(), inquiry.status(), kind, inquiry.priority(), inquiry.isUnwanted(ContactWay.CALLS));
        if (offers.equals(offered)) {
            return;
        }
        offered = offers;
        buttons.removeAll();
        if (inquiry.status() == InquiryStatus.ASSIGNED) {
            buttons.add(offers.noCalls() ? noCallButton() : callMenu(kind));
        }
        buttons.add(snoozeMenu(), planMenu(inquiry.priority()));
    }

    /** As it is on screen, once something is offered. */
    private InquiryDetail shown() {
        return Objects.requireNonNull(shown);
    }

    /** What mostly follows: an end after a talk or after the last try. What is planned stands until one chooses. */
    private void propose(InquiryDetail inquiry) {
        List<Outcome> ends = inquiry.wasReachedJustNow()
                ? List.of(Outcome.BOOKED, Outcome.ANSWERED, Outcome.NOT_SUITABLE)
                : inquiry.triesInVain() >= words.tries(0) ? List.of(Outcome.UNREACHABLE) : List.of();
        if (ends.isEmpty() || inquiry.status() != InquiryStatus.ASSIGNED) {
            return;
        }
        var proposed = new Div(new Span(getTranslation(
                inquiry.wasReachedJustNow() ? "inquiry.step.after-talk" : "inquiry.step.after-tries",
                inquiry.triesInVain())));
        proposed.addClassName("proposed");
        for (var end : ends) {
            proposed.add(new Button(closing.choice(inquiry, end), click -> closing.close(inquiry, end)));
        }
        said.add(proposed);
    }

    private Div about(NextStep step) {
        var what = new Span(words.what(step, getLocale()));
        what.addClassName("what");
        sayWhen(step);
        var about = new Div(what, when);
        about.addClassName("about");
        if (step.tryNumber() != null) {
            about.add(tries(step.tryNumber()));
        }
        return about;
    }

    /** Says anew how much time is left. */
    void showTime() {
        if (shown != null && shown.nextStep() != null) {
            sayWhen(shown.nextStep());
        }
    }

    private void sayWhen(NextStep step) {
        when.setText(words.when(step, getLocale()));
        when.setClassName("when " + words.group(step).tone().className());
    }

    /** To the eye what the words say. */
    private Div tries(int next) {
        var tries = new Div();
        tries.addClassName("tries");
        tries.getElement().setAttribute("aria-hidden", "true");
        for (int number = 1; number <= words.tries(next); number++) {
            var mark = new Span();
            mark.setClassName("done", number < next);
            mark.setClassName("now", number == next);
            tries.add(mark);
        }
        return tries;
    }

    /** Where the button is that one is used to, it says why it does nothing. */
    private Button noCallButton() {
        return Keyed.by(
                "call",
                new Button(
                        getTranslation("inquiry.call.log"),
                        click -> Optional.ofNullable(shown().unwanted().get(ContactWay.CALLS))
                                .map(unwanted -> reach.refused(ContactWay.CALLS, unwanted, getLocale()))
                                .ifPresent(Notices::problem)));
    }

    private MenuButton callMenu(NextStepKind kind) {
        var outcomes = new Menu();
        for (var outcome : CallOutcome.values()) {
            outcomes.add(getTranslation("inquiry.call." + outcome), () -> logCall(shown(), outcome));
        }
        var button = new Button(getTranslation("inquiry.call.log"));
        if (kind == NextStepKind.CALL) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return new MenuButton(Keyed.by("call", button), outcomes);
    }

    private void logCall(InquiryDetail seen, CallOutcome outcome) {
        acting.act(
                seen,
                inquiry -> {
                    var called = steps.logCall(inquiry.id(), inquiry.revision(), outcome);
                    tell("inquiry.call.logged", called);
                    return called;
                },
                this::getTranslation);
    }

    /** Sets it aside until it comes back by itself. */
    private MenuButton snoozeMenu() {
        return new MenuButton(
                Keyed.by("snooze", new Button(getTranslation("inquiry.snooze"))), moments(NextStepKind.COME_BACK));
    }

    private MenuButton planMenu(Priority present) {
        var plans = new Menu();
        for (var kind : new NextStepKind[] {NextStepKind.FOLLOW_UP, NextStepKind.WAIT}) {
            plans.addMenu(getTranslation("inquiry.plan." + kind), moments(kind));
        }
        plans.addLine().addMenu(getTranslation("inquiry.priority"), priorities(present));
        return new MenuButton(Keyed.by("plan", new Button(getTranslation("inquiry.plan"))), plans);
    }

    private Menu moments(NextStepKind kind) {
        var moments = new Menu();
        for (var moment : times.choices(kind)) {
            moments.add(
                    getTranslation("inquiry.plan." + moment.name(), times.say(moment, getLocale())),
                    () -> plan(shown(), kind, moment.at(), null));
        }
        moments.addLine();
        moments.add(
                getTranslation("inquiry.plan.other"),
                () -> new PlanDialog(kind, times, (at, about) -> plan(shown(), kind, at, about)).open());
        return moments;
    }

    private Menu priorities(Priority present) {
        var priorities = new Menu();
        for (var priority : Priority.values()) {
            priorities.addChoice(
                    getTranslation("desk.priority." + priority),
                    priority == present,
                    () -> acting.act(
                            shown(),
                            seen -> steps.prioritize(seen.id(), seen.revision(), priority),
                            this::getTranslation));
        }
        return priorities;
    }

    private void plan(InquiryDetail seen, NextStepKind kind, Instant at, @Nullable String about) {
        acting.act(
                seen,
                inquiry -> {
                    var planned = steps.plan(inquiry.id(), inquiry.revision(), kind, at, about);
                    tell("inquiry.planned", planned);
                    return planned;
                },
                this::getTranslation);
    }

    /** Says what follows, and offers to take it back. */
    private void tell(String key, InquiryDetail after) {
        var step = Objects.requireNonNull(after.nextStep());
        Notices.undo(
                getTranslation(
                        key, after.sender().name(), words.what(step, getLocale()), words.when(step, getLocale())),
                () -> acting.act(after, seen -> steps.takeBack(seen.id(), seen.revision()), this::getTranslation));
    }
}
