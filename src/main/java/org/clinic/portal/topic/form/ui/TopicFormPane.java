package org.clinic.portal.topic.form.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clinic.portal.asked.FormProblem;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.asked.TopicForm;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.asked.ui.AskedForm;
import org.clinic.portal.asked.ui.FormDifference;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.QuickerColleague;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
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
    private final Div difference = new Div();
    private final AskedForm asked;

    /** What the fields are a change of. */
    private TopicForm seen;

    private AskedFields shared = AskedFields.USUAL;

    TopicFormPane(TopicFormService forms, Clinic clinic, SpokenTime spoken, TopicId topic, PageHeader header) {
        this.forms = forms;
        this.clinic = clinic;
        this.spoken = spoken;
        asked = new AskedForm("topic-form:" + topic, this::follow);
        seen = forms.form(topic);

        facts.addClassName("muted");
        header.setFacts(facts);
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        header.setActions(discard, asClinic, apply);
        var parts = new Div(asked, beside(topic));
        parts.addClassName("parts");
        getContent().add(quicker, parts);
        show();
    }

    private Section beside(TopicId topic) {
        var stays = new Paragraph(getTranslation("topic-form.stays"));
        stays.addClassName("muted");
        var look = EditorAddress.link(TopicAddress.preview(topic));
        look.setText(getTranslation("topic-form.look"));
        var beside = new Section(new H2(getTranslation("topic-form.differs")), difference, stays, look);
        beside.addClassName("beside");
        return beside;
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

    /** Who chose what readers are asked; the fields stay. */
    private void showApplied() {
        facts.setText(seen.own()
                .flatMap(own -> seen.choosing())
                .map(by -> getTranslation("topic-form.own-by", by.name(), spoken.say(by.at(), getLocale())))
                .orElseGet(() -> getTranslation("topic-form.as-clinic")));
        asClinic.setVisible(seen.own().isPresent());
        follow();
    }

    private void follow() {
        discard.setVisible(isTyped());
        if (asked.isRefused()) {
            asked.complain(problem(asked.value()));
        }
        difference.removeAll();
        difference.add(
                asked.value().equals(shared)
                        ? new Paragraph(getTranslation("topic-form.differs.not"))
                        : new FormDifference(shared, asked.value()));
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

    /** @param typed what stood in the fields and was not applied, which comes back as well */
    private void tell(Optional<AskedFields> before, Optional<AskedFields> typed) {
        var said = seen.own().isPresent() ? "topic-form.applied" : "topic-form.applied.as-clinic";
        Notices.undo(getTranslation(said), () -> takeBack(before, typed));
    }

    /** What was typed since is another act, and stays. */
    private void takeBack(Optional<AskedFields> before, Optional<AskedFields> typed) {
        if (before.flatMap(this::problem).isPresent()) {
            Notices.problem(getTranslation("topic-form.impossible"));
        } else if (isTyped()) {
            store(before, this::showApplied);
        } else if (store(before, this::show)) {
            typed.ifPresent(asked::type);
        }
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
