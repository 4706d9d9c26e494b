package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Children;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.OpenText;
import org.clinic.portal.topic.draft.editor.SectionName;
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
    private final SpokenTime spoken;
    private final Editor editor;
    private final DraftOnScreen screen;
    private final CommentActions actions;
    private final NewComment beginning;
    private final Paragraph none = new Paragraph(getTranslation("comment.none"));
    private final NativeButton settled = new NativeButton();
    private final Map<CommentId, CommentCard> cards = new HashMap<>();
    private final Map<SectionId, H3> headings = new HashMap<>();

    private final ValueSignal<List<CommentThread>> threads = new ValueSignal<>(List.of());
    private Optional<BodyComments> inText = Optional.empty();
    private @Nullable CommentId chosen;
    private boolean withSettled;

    CommentsPanel(Editor editor, CommentService comments, SpokenTime spoken) {
        this.editor = editor;
        this.screen = editor.screen();
        this.comments = comments;
        this.spoken = spoken;
        screen.listen(this);
        actions = new CommentActions(comments, screen.me(), this, this::reload, this::goTo);
        beginning = new NewComment(actions, this::begun);
        none.addClassName("muted");
        settled.addClassName("settled");
        settled.addClickListener(click -> {
            withSettled = !withSettled;
            arrange();
        });
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
        chosen = CommentAddress.comment(query).orElse(null);
        return chosen().map(CommentThread::section);
    }

    /** Takes up the text that was opened, and shows the comment that was asked for. */
    @Override
    public void opened(Optional<OpenText> text) {
        inText = text.map(shown -> new BodyComments(shown, this));
        beginning.show(screen.now().open());
        showInText();
        chosen().ifPresent(thread -> {
            withSettled |= !thread.isOpen();
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
        var shown = new ArrayList<Component>();
        shown.add(beginning);
        var waiting = openOnes();
        if (waiting.isEmpty() && beginning.about().isEmpty()) {
            shown.add(none);
        }
        waiting.stream().filter(this::isHere).map(this::card).forEach(shown::add);
        for (var section : screen.draft().sections()) {
            var there = waiting.stream()
                    .filter(thread -> !isHere(thread) && thread.section().equals(section.id()))
                    .toList();
            if (!there.isEmpty()) {
                shown.add(heading(section));
                there.stream().map(this::card).forEach(shown::add);
            }
        }
        var done = threads.peek().stream().filter(thread -> !thread.isOpen()).toList();
        withSettled |= done.stream()
                .map(CommentThread::id)
                .anyMatch(id -> cards.containsKey(id) && cards.get(id).isWritten());
        if (!done.isEmpty()) {
            settled.setText(getTranslation("comment.settled", done.size()));
            settled.getElement().setAttribute("aria-pressed", String.valueOf(withSettled));
            shown.add(settled);
            if (withSettled) {
                done.stream().map(this::card).forEach(shown::add);
            }
        }
        Children.bring(getContent(), shown);
    }

    private CommentCard card(CommentThread thread) {
        var card = cards.computeIfAbsent(
                thread.id(), id -> new CommentCard(screen.draft().id(), thread, actions, spoken));
        card.show(thread);
        card.setChosen(thread.id().equals(chosen));
        return card;
    }

    private H3 heading(DraftSection section) {
        var heading = headings.computeIfAbsent(section.id(), id -> new H3());
        var link = EditorAddress.of(screen.draft().id(), section.id()).link();
        link.setText(SectionName.of(section));
        heading.removeAll();
        heading.add(link);
        return heading;
    }

    private boolean isHere(CommentThread thread) {
        return screen.now()
                .open()
                .filter(section -> section.id().equals(thread.section()))
                .isPresent();
    }

    private List<CommentThread> openOnes() {
        return openOnes(threads.peek(), screen.draft());
    }

    /** Without those on sections in the bin, with which they come back. */
    private static List<CommentThread> openOnes(List<CommentThread> threads, TopicDraft draft) {
        return threads.stream()
                .filter(CommentThread::isOpen)
                .filter(thread -> draft.section(thread.section()).isPresent())
                .toList();
    }

    private List<CommentThread> followed() {
        return openOnes(threads.get(), screen.shown().get().draft());
    }

    @Override
    public int waiting() {
        return followed().size();
    }

    /** How many comments are open in each section that has some. */
    @Override
    public Map<String, List<WaitingTag>> now() {
        var bySection = followed().stream()
                .collect(groupingBy(thread -> thread.section().toString(), counting()));
        var tags = new HashMap<String, List<WaitingTag>>();
        bySection.forEach((section, count) -> tags.put(section, WaitingTag.of("comment.row", count, Tone.NEUTRAL)));
        return tags;
    }

    private Optional<CommentThread> chosen() {
        return threads.peek().stream()
                .filter(thread -> thread.id().equals(chosen))
                .findFirst();
    }

    private void begun() {
        showInText();
        arrange();
    }

    private void showInText() {
        var here = openOnes().stream().filter(this::isHere).toList();
        inText.ifPresent(text -> text.show(here, beginning.about(), chosen));
    }

    private void goTo(CommentThread thread) {
        if (isHere(thread)) {
            showWords(thread);
        } else {
            CommentAddress.open(screen.draft().id(), thread);
        }
        if (thread.anchor().place() != null) {
            editor.putPanelsBack();
        }
    }

    private void showWords(CommentThread thread) {
        choose(thread.id());
        inText.ifPresent(text -> text.goTo(thread.id()));
    }

    private void choose(@Nullable CommentId id) {
        chosen = id;
        cards.forEach((each, card) -> card.setChosen(each.equals(id)));
        Optional.ofNullable(id).map(cards::get).ifPresent(CommentCard::bring);
    }

    @Override
    public void wanted(Anchor about, Body seen) {
        editor.bring(this);
        beginning.begin(about, seen);
    }

    @Override
    public void chosen(@Nullable CommentId comment) {
        choose(comment);
    }
}
