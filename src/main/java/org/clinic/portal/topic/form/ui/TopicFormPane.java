package org.clinic.portal.topic.form.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clinic.portal.asked.FormProblem;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.asked.TopicForm;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.asked.ui.AskedForm;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.QuickerColleague;
import org.clinic.portal.content.TopicId;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the form of one topic asks, beside how that differs from what every form of the clinic asks. */
class TopicFormPane extends Composite<Div> {

    private final TopicFormService forms;
    private final Clinic clinic;
    private final SpokenTime spoken;
    private final Span facts = new Span();
    private final Button apply = new Button(getTranslation("topic-form.apply"), click -> apply());
    private final Button discard = new Button(getTranslation("topic-form.discard"), click -> discard());
    private final Button asClinic = new Button(getTranslation("topic-form.ask-as-clinic"), click -> askAsClinic());
    private final QuickerColleague quicker = new QuickerColleague();
    private final DifferenceFromClinic difference;
    private final AskedForm asked;
    private final TopicFormHistory history;

    /** What the fields are a change of. */
    private TopicForm seen;

    private AskedFields shared = AskedFields.USUAL;

    TopicFormPane(TopicFormService forms, Clinic clinic, SpokenTime spoken, TopicId topic, PageHeader header) {
        this.forms = forms;
        this.clinic = clinic;
        this.spoken = spoken;
        asked = new AskedForm("topic-form:" + topic, this::follow);
        difference = new DifferenceFromClinic(topic);
        seen = forms.form(topic);
        history = new TopicFormHistory(forms, spoken, seen, this::goBack);

        facts.addClassName("muted");
        header.setFacts(facts);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        header.setActions(discard, asClinic, apply);
        var parts = new Div(asked, difference, history);
        parts.addClassName("parts");
        getContent().add(quicker, parts);
        show();
    }

    private void show() {
        shared = clinic.facts().form();
        quicker.clear();
        asked.show(applied());
        showApplied();
    }

    private AskedFields applied() {
        return seen.own().orElse(shared);
    }

    /** Who chose what readers are asked, and what was before; the fields stay. */
    private void showApplied() {
        asked.since(applied());
        facts.setText(seen.own()
                .flatMap(own -> seen.choosing())
                .map(by -> getTranslation("topic-form.own-by", by.name(), spoken.say(by.at(), getLocale())))
                .orElseGet(() -> getTranslation("topic-form.as-clinic")));
        asClinic.setVisible(seen.own().isPresent());
        history.show(seen);
        follow();
    }

    private void follow() {
        discard.setVisible(isTyped());
        if (asked.isRefused()) {
            asked.complain(problem(asked.value()));
        }
        difference.show(shared, asked.value());
    }

    private boolean isTyped() {
        return !asked.value().equals(applied());
    }

    private Optional<FormProblem> problem(AskedFields form) {
        return FormRules.problem(form, clinic.facts().languages());
    }

    private void apply() {
        var problem = problem(asked.value());
        asked.complain(problem);
        if (problem.isPresent()) {
            asked.goToRefused();
            return;
        }
        // A second press of the same hand has nothing to apply.
        if (!isTyped()) {
            return;
        }
        var before = seen.own();
        if (store(Optional.of(asked.value()), this::show)) {
            asked.forget();
            tell(before, Optional.empty());
        }
    }

    private void askAsClinic() {
        var before = seen.own();
        var typed = Optional.of(asked.value()).filter(value -> isTyped());
        if (store(Optional.empty(), this::show)) {
            asked.forget();
            leaveButton();
            tell(before, typed);
        }
    }

    private void goBack(TopicForm former) {
        var before = seen.own();
        if (putBack(former.own(), Optional.empty())) {
            leaveButton();
            tell(before, Optional.empty());
        }
    }

    /** @param typed what stood in the fields and was not applied, which comes back as well */
    private void tell(Optional<AskedFields> before, Optional<AskedFields> typed) {
        var said = seen.own().isPresent() ? "topic-form.applied" : "topic-form.applied.as-clinic";
        Notices.undo(getTranslation(said), () -> putBack(before, typed));
    }

    /** What was typed since is another act, and stays. */
    private boolean putBack(Optional<AskedFields> former, Optional<AskedFields> typed) {
        if (former.flatMap(this::problem).isPresent()) {
            Notices.problem(getTranslation("topic-form.impossible"));
            return false;
        }
        if (isTyped()) {
            return store(former, this::showApplied);
        }
        var isBack = store(former, this::show);
        if (isBack) {
            typed.ifPresent(asked::type);
        }
        return isBack;
    }

    /** Whether it is stored; if somebody was quicker, that is said, and what was typed stays. */
    private boolean store(Optional<AskedFields> own, Runnable show) {
        try {
            seen = forms.ask(seen, own);
            quicker.clear();
            show.run();
            return true;
        } catch (OptimisticLockingFailureException stale) {
            seen = forms.form(seen.topic());
            showApplied();
            seen.choosing().ifPresent(this::tellQuicker);
            return false;
        }
    }

    private void tellQuicker(TopicForm.Choosing theirs) {
        quicker.tell(
                getTranslation("topic-form.stale", theirs.name(), spoken.say(theirs.at(), getLocale())), this::discard);
    }

    private void discard() {
        show();
        asked.forget();
        leaveButton();
    }

    /** What was pressed is not there any more. */
    private void leaveButton() {
        apply.focus();
    }
}
