package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/** What is said about the draft: the open section first, then the others, and what is settled when it is asked for. */
@StyleSheet("/styles/topic-comments.css")
class CommentsPanel extends Composite<Section> implements BesidePanel, BodyComments.Listener {

    private final CommentService comments;
    private final SpokenTime spoken;
    private final SidePanel beside;
    private final Consumer<Map<SectionId, Long>> counted;
    private final CommentActions actions;
    private final NewComment beginning;
    private final Paragraph none = new Paragraph(getTranslation("comment.none"));
    private final NativeButton settled = new NativeButton();
    private final Map<CommentId, CommentCard> cards = new HashMap<>();
    private final Map<SectionId, H3> headings = new HashMap<>();

    private List<CommentThread> threads = List.of();
    private @Nullable TopicId topic;
    private @Nullable TopicDraft draft;
    private Optional<DraftSection> open = Optional.empty();
    private Optional<BodyComments> inText = Optional.empty();
    private @Nullable CommentId chosen;
    private boolean withSettled;

    /** {@code counted} hears how many comments are open in each section that has some. */
    CommentsPanel(
            CommentService comments,
            SpokenTime spoken,
            AccountId me,
            SidePanel beside,
            Consumer<Map<SectionId, Long>> counted) {
        this.counted = counted;
        this.comments = comments;
        this.spoken = spoken;
        this.beside = beside;
        actions = new CommentActions(comments, me, this, this::reload, this::goTo);
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

    /** Reads the comments of a topic, and returns the section of the one that is asked for. */
    Optional<SectionId> load(TopicId shown, Optional<CommentId> asked) {
        topic = shown;
        threads = comments.of(shown);
        chosen = asked.orElse(null);
        return chosen().map(CommentThread::section);
    }

    /** Takes up a draft with the section that was opened in it, and shows the comment that was asked for. */
    void open(TopicDraft shown, Optional<DraftSection> section, Optional<BodyField> body) {
        draft = shown;
        open = section;
        inText = body.map(text -> new BodyComments(text, this));
        beginning.show(section);
        showInText();
        chosen().ifPresent(thread -> {
            withSettled |= !thread.isOpen();
            beside.bring("comment");
            showWords(thread);
        });
        count();
    }

    /** Reads anew what is said, and where. */
    void reload() {
        if (topic != null) {
            threads = comments.of(topic);
            showInText();
            arrange();
            count();
        }
    }

    private void count() {
        beside.count();
        counted.accept(openOnes().stream().collect(groupingBy(CommentThread::section, counting())));
    }

    @Override
    public void show(TopicDraft now, Optional<DraftSection> section) {
        draft = now;
        open = section;
        beginning.show(section);
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
        for (var section : sections()) {
            var there = waiting.stream()
                    .filter(thread -> !isHere(thread) && thread.section().equals(section.id()))
                    .toList();
            if (!there.isEmpty()) {
                shown.add(heading(section));
                there.stream().map(this::card).forEach(shown::add);
            }
        }
        var done = threads.stream().filter(thread -> !thread.isOpen()).toList();
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
        var card = cards.computeIfAbsent(thread.id(), id -> new CommentCard(topicOf(), thread, actions, spoken));
        card.show(thread);
        card.setChosen(thread.id().equals(chosen));
        return card;
    }

    private H3 heading(DraftSection section) {
        var heading = headings.computeIfAbsent(section.id(), id -> new H3());
        var link = EditorAddress.of(topicOf(), section.id()).link();
        link.setText(SectionName.of(this, section));
        heading.removeAll();
        heading.add(link);
        return heading;
    }

    private TopicId topicOf() {
        if (topic == null) {
            throw new IllegalStateException("No topic is open yet");
        }
        return topic;
    }

    private List<DraftSection> sections() {
        return draft == null ? List.of() : draft.sections();
    }

    private boolean isHere(CommentThread thread) {
        return open.filter(section -> section.id().equals(thread.section())).isPresent();
    }

    /** Without those on sections in the bin, with which they come back. */
    private List<CommentThread> openOnes() {
        return threads.stream()
                .filter(CommentThread::isOpen)
                .filter(thread ->
                        draft != null && draft.section(thread.section()).isPresent())
                .toList();
    }

    @Override
    public int waiting() {
        return openOnes().size();
    }

    private Optional<CommentThread> chosen() {
        return threads.stream().filter(thread -> thread.id().equals(chosen)).findFirst();
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
            EditorAddress.open(topicOf(), thread);
        }
        if (thread.anchor().place() != null) {
            beside.setDrawn(false);
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
        beside.bring("comment");
        beginning.begin(about, seen);
    }

    @Override
    public void chosen(@Nullable CommentId comment) {
        choose(comment);
    }
}
