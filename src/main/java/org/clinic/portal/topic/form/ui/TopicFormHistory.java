package org.clinic.portal.topic.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.asked.TopicForm;
import org.clinic.portal.asked.TopicForm.Choosing;
import org.clinic.portal.asked.TopicFormChange;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.asked.ui.AskedList;
import org.clinic.portal.asked.ui.FormDifference;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.AppliedList;

/** Everything that the form of a topic was to ask, and that it asked what the clinic asks before. */
class TopicFormHistory extends AppliedList {

    private final TopicFormService forms;
    private final SerializableConsumer<TopicForm> back;
    private TopicForm now;

    TopicFormHistory(TopicFormService forms, SpokenTime spoken, TopicForm now, SerializableConsumer<TopicForm> back) {
        super(spoken);
        this.forms = forms;
        this.now = now;
        this.back = back;
    }

    void show(TopicForm now) {
        this.now = now;
        show();
    }

    @Override
    protected List<Act> before(int number) {
        var changes = forms.history(now.topic(), number);
        var acts = new ArrayList<>(changes.stream()
                .map(change -> act(change.chosen(), told(change)))
                .toList());
        if (!changes.isEmpty() && changes.getLast().before().number() == 0) {
            acts.add(act(changes.getLast().before(), List.of()));
        }
        return acts;
    }

    private Act act(TopicForm form, List<Component> told) {
        return new Act(
                form.number(),
                form.choosing().map(Choosing::name).orElseGet(() -> getTranslation("topic-form.as-clinic")),
                form.choosing().map(Choosing::at).orElse(null),
                told,
                form.own().equals(now.own()) ? null : () -> back.accept(form));
    }

    private List<Component> told(TopicFormChange change) {
        return change.chosen()
                .own()
                .map(own -> told(change.before().own(), own))
                .orElseGet(() -> List.of(new Span(getTranslation("topic-form.as-clinic"))));
    }

    /** What the clinic asked at that time is not known here: of the first of a topic's own, all that it asks is told. */
    private List<Component> told(Optional<AskedFields> before, AskedFields own) {
        Component difference =
                before.isPresent() ? new FormDifference(before.get(), own) : new Span(getTranslation("topic-form.own"));
        return List.of(difference, new AskedList(own));
    }
}
