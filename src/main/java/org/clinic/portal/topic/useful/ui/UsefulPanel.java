package org.clinic.portal.topic.useful.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.feedback.TopicAnswers;
import org.clinic.portal.feedback.TopicFeedback;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.jspecify.annotations.Nullable;

/** How many readers found the live version and its sections useful, and what they wrote without telling of anybody. */
@StyleSheet("/styles/feedback.css")
class UsefulPanel extends Composite<Section> implements BesidePanel {

    private final TopicFeedback feedback;
    private final Div answers = new Div();
    private final NoteList notes;
    private @Nullable Standing shown;

    private @Nullable Subscription subscription;

    /** What the answers depend on, beside what readers say, which is heard. */
    private record Standing(TopicId topic, @Nullable Integer live, int readings) {}

    UsefulPanel(TopicFeedback feedback, SpokenTime spoken) {
        this.feedback = feedback;
        notes = new NoteList(feedback, spoken);
        getContent().addClassName("useful");
        getContent().setAriaLabel(getTranslation("useful.list"));
        getContent().add(answers, notes);
    }

    @Override
    public String key() {
        return "useful.list";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(DraftOnScreen.Shown screen) {
        var draft = screen.draft();
        var now = new Standing(draft.id(), draft.liveVersion(), screen.readings());
        if (!now.equals(shown)) {
            var isOther = shown == null || !shown.topic().equals(now.topic());
            shown = now;
            showAnswers(now.topic());
            notes.show(now.topic());
            if (isOther && isAttached()) {
                listen(getUI().orElseThrow());
            }
        }
    }

    private void showAnswers(TopicId topic) {
        answers.removeAll();
        answers.add(new H2(getTranslation("useful.title")));
        feedback.answers(topic).ifPresentOrElse(this::show, () -> say("useful.not-live"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        listen(attach.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        end();
    }

    private void listen(UI ui) {
        end();
        if (shown != null) {
            var topic = shown.topic();
            subscription = feedback.listen(
                    topic,
                    () -> Arrivals.show(ui, () -> news(topic, this::showAnswers)),
                    () -> Arrivals.show(ui, () -> news(topic, notes::showNew)));
        }
    }

    /** Unless another topic is on screen by now, or none. */
    private void news(TopicId topic, Consumer<TopicId> show) {
        if (subscription != null && shown != null && shown.topic().equals(topic)) {
            show.accept(topic);
        }
    }

    private void end() {
        if (subscription != null) {
            subscription.end();
            subscription = null;
        }
    }

    private void show(TopicAnswers found) {
        if (found.areNone()) {
            say("useful.none");
            return;
        }
        var versions = new Paragraph(found.before()
                .map(before -> getTranslation("useful.beside", found.number(), before))
                .orElseGet(() -> getTranslation("useful.version", found.number())));
        versions.addClassName("muted");
        answers.add(versions, new AnswerTable(found));
    }

    private void say(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("muted");
        answers.add(text);
    }
}
