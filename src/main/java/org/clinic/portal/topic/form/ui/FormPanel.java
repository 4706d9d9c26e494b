package org.clinic.portal.topic.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.jspecify.annotations.Nullable;

/** Whether a topic's contact form asks what every form of the clinic does, and the way to have it ask something else. */
@StyleSheet("/styles/topic-form.css")
class FormPanel extends Composite<Section> implements BesidePanel {

    private final TopicFormService forms;
    private final Clinic clinic;
    private final Paragraph said = new Paragraph();
    private final UnorderedList questions = new UnorderedList();
    private final Paragraph refusal = new Paragraph();
    private final RouterLink change = new RouterLink();
    private @Nullable Shown shown;

    /** What is shown depends on; what colleagues choose meanwhile is there when the topic is opened again. */
    private record Shown(TopicId topic, int readings) {}

    FormPanel(TopicFormService forms, Clinic clinic) {
        this.forms = forms;
        this.clinic = clinic;
        said.addClassName("muted");
        refusal.addClassName("refusal");
        change.setText(getTranslation("topic-form.change"));
        getContent().addClassName("form-of-topic");
        getContent().setAriaLabel(getTranslation("topic-form.list"));
        getContent().add(new H2(getTranslation("topic-form.title")), said, questions, refusal, change);
    }

    @Override
    public String key() {
        return "topic-form.list";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(DraftOnScreen.Shown screen) {
        var now = new Shown(screen.draft().id(), screen.readings());
        if (!now.equals(shown)) {
            shown = now;
            refresh(now.topic());
        }
    }

    private void refresh(TopicId topic) {
        var own = forms.form(topic).own();
        questions.removeAll();
        own.stream()
                .flatMap(form -> form.own().stream())
                .forEach(question -> questions.add(
                        new ListItem(question.label().in(getLocale().getLanguage()))));
        questions.setVisible(questions.getComponentCount() > 0);
        said.setText(getTranslation(
                own.isEmpty()
                        ? "topic-form.as-clinic"
                        : questions.isVisible() ? "topic-form.own-questions" : "topic-form.otherwise"));
        refusal.setText(own.filter(this::isRefused).isPresent() ? getTranslation("topic-form.incomplete") : "");
        change.setRoute(TopicFormView.class, TopicFormView.parameters(topic));
    }

    /** A language may have come to the site since it was written. */
    private boolean isRefused(AskedFields form) {
        return FormRules.problem(form, clinic.facts().languages()).isPresent();
    }
}
