package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.OpenText;
import org.clinic.portal.topic.draft.editor.WaitingTag;
import org.clinic.portal.topic.draft.editor.WaitingTags;
import org.clinic.portal.topic.presence.TopicChange;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/** What is said about the draft: the open section first, then the others, and what is settled when it is asked for. */
@StyleSheet("/styles/topic-comments.css")
class CommentsPanel extends Composite<Section>
        implements BesidePanel, WaitingTags, DraftOnScreen.Listener, BodyComments.Listener {

    private final CommentService comments;
    private final Editor editor;
    private final DraftOnScreen screen;
    private final NewComment beginning;
    private final CommentList list;
    private final ValueSignal<List<CommentThread>> threads = new ValueSignal<>(List.of());
    private Optional<BodyComments> inText = Optional.empty();
    private @Nullable CommentId asked;

    CommentsPanel(Editor editor, CommentService comments, SpokenTime spoken) {
        this.editor = editor;
        this.screen = editor.screen();
        this.comments = comments;
        screen.listen(this);
        var actions = new CommentActions(comments, screen.me(), this, this::reload, this::goTo);
        beginning = new NewComment(actions, this::begun);
        list = new CommentList(getContent(), beginning, actions, spoken, this::arrange);
        getContent().addClassName("comments");
        getContent().setAriaLabel(getTranslation(key()));
    }

    @Override
    public String key() {
        return "comment.list";
    }

    @Override
    public Component component() {
        return this;
    }

    /** Reads the comments of the topic, and returns the section of the one that is asked for. */
    @Override
    public Optional<SectionId> asked(TopicId topic, QueryParameters query) {
        threads.set(comments.of(topic));
        asked = CommentAddress.comment(query).orElse(null);
        return threads.peek().stream()
                .filter(thread -> thread.id().equals(asked))
                .map(CommentThread::section)
                .findFirst();
    }

    /** Takes up the text that was opened, and shows the comment that was asked for. */
    @Override
    public void opened(Optional<OpenText> text) {
        inText = text.map(shown -> new BodyComments(shown, this));
        beginning.show(screen.now().open());
        list.choose(null);
        showInText();
        now().find(asked).ifPresent(thread -> {
            list.ask(thread);
            editor.bring(this);
            showWords(thread);
        });
    }

    @Override
    public void heard(TopicChange change) {
        if (!(change instanceof TopicChange.Terms)) {
            reload();
        }
    }

    /** Reads anew what is said, and where. */
    void reload() {
        threads.set(comments.of(screen.draft().id()));
        showInText();
    }

    @Override
    public void show(DraftOnScreen.Shown now) {
        // Is arranged anew when there are others.
        threads.get();
        beginning.show(now.open());
        arrange();
    }

    private void arrange() {
        list.show(now());
    }

    private SaidOnScreen now() {
        return new SaidOnScreen(threads.peek(), screen.now());
    }

    private SaidOnScreen followed() {
        return new SaidOnScreen(threads.get(), screen.shown().get());
    }

    @Override
    public int waiting() {
        return followed().open().size();
    }

    /** How many comments are open in each section that has some. */
    @Override
    public Map<String, List<WaitingTag>> tags() {
        var bySection = followed().open().stream()
                .collect(groupingBy(thread -> thread.section().toString(), counting()));
        var tags = new HashMap<String, List<WaitingTag>>();
        bySection.forEach((section, count) -> tags.put(section, WaitingTag.of("comment.row", count, Tone.NEUTRAL)));
        return tags;
    }

    private void begun() {
        showInText();
        arrange();
    }

    private void showInText() {
        var here = now().openHere();
        inText.ifPresent(text -> text.show(here, beginning.about(), list.chosen()));
    }

    private void goTo(CommentThread thread) {
        if (now().isHere(thread)) {
            showWords(thread);
        } else {
            CommentAddress.open(screen.draft().id(), thread);
        }
        if (thread.anchor().place() != null) {
            editor.putPanelsBack();
        }
    }

    private void showWords(CommentThread thread) {
        list.choose(thread.id());
        inText.ifPresent(text -> text.goTo(thread.id()));
    }

    @Override
    public void wanted(Anchor about, Body seen) {
        editor.bring(this);
        beginning.begin(about, seen);
    }

    @Override
    public void chosen(@Nullable CommentId comment) {
        list.choose(comment);
    }
}
