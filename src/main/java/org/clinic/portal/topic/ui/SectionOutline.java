package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.Reversal;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.presence.Present;
import org.clinic.portal.topic.step.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The parts of a topic in order: which one is open, what each lacks, and, for those who write, arranging them. */
@StyleSheet("/styles/topic-structure.css")
@StyleSheet("/styles/topic-check.css")
class SectionOutline extends Composite<Nav> implements OutlineList.Listener {

    /** What the editor does for the outline. */
    interface Listener {

        /** The sections, or their order, have changed. */
        void arranged();

        /** Does something that is about what is written, unless some of that is not saved. */
        void ifSaved(Runnable then);

        void splitAtCursor();
    }

    private final TopicService topics;
    private final SectionService sections;
    private final SectionSplitService parts;
    private final boolean readOnly;
    private final DraftFindings findings;
    private final NextProblem next;
    private final Listener listener;

    private final HistoryButtons history;
    private final OutlineList list;
    private final Div foot = new Div();
    private final Span said = new Span();
    private @Nullable TopicDraft draft;
    private @Nullable String open;
    private Map<SectionId, Long> comments = Map.of();

    SectionOutline(
            TopicService topics,
            SectionService sections,
            SectionSplitService parts,
            DraftHistoryService steps,
            boolean readOnly,
            DraftFindings findings,
            NextProblem next,
            Listener listener) {
        this.topics = topics;
        this.sections = sections;
        this.parts = parts;
        this.readOnly = readOnly;
        this.findings = findings;
        this.next = next;
        this.listener = listener;
        list = new OutlineList(readOnly, this);
        history = new HistoryButtons(steps, this::reversed);
        foot.addClassName("foot");

        said.addClassName("unseen");
        said.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("outline");
        getContent().setAriaLabel(getTranslation("editor.outline"));
        if (readOnly) {
            getContent().add(next, list, foot, said);
        } else {
            getContent().add(history, next, list, adding(), foot, said);
        }
    }

    /** {@code open} is the part of the address that is shown beside. */
    void show(TopicDraft draft, String open) {
        this.draft = draft;
        this.open = open;
        list.show(draft, open);
        showFindings();
        showBin(draft);
        if (!readOnly) {
            history.show(draft.id());
        }
    }

    private void showBin(TopicDraft draft) {
        var bin = EditorAddress.bin(draft.id()).link();
        bin.setText(getTranslation("bin.count", topics.binSize(draft.id())));
        if (EditorAddress.BIN.equals(open)) {
            bin.getElement().setAttribute("aria-current", "true");
        }
        foot.removeAll();
        foot.add(bin);
    }

    /** Brings one row up to date, and nothing else: whatever one is doing here goes on. */
    void update(DraftSection section) {
        var otherKind = shown().section(section.id()).filter(known -> known.kind() != section.kind());
        draft = shown().with(section);
        if (otherKind.isPresent() && !readOnly) {
            history.show(draft.id());
        }
        list.show(draft, open());
        showFindings();
    }

    /** How many comments are open in each section that has some. */
    void showComments(Map<SectionId, Long> open) {
        if (!open.equals(comments)) {
            comments = open;
            showFindings();
        }
    }

    /** Tells how much waits in the details and in each section. */
    void showFindings() {
        list.showWaiting(waiting());
        next.show(shown().sections().stream()
                .map(DraftSection::id)
                .filter(section -> section.toString().equals(open))
                .findFirst());
    }

    private Map<String, List<WaitingTag>> waiting() {
        var waiting = new HashMap<String, List<WaitingTag>>();
        waiting.put(EditorAddress.DETAILS, WaitingTag.of(this, findings.inDetails(), 0));
        for (var section : shown().sections()) {
            waiting.put(
                    section.id().toString(),
                    WaitingTag.of(this, findings.in(section.id()), comments.getOrDefault(section.id(), 0L)));
        }
        waiting.values().removeIf(List::isEmpty);
        return waiting;
    }

    /** Marks where others are. */
    void showPresent(List<Present> others) {
        list.showPresent(others);
    }

    private MenuButton adding() {
        var button = new Button(getTranslation("editor.add"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var kinds = new Menu();
        for (var kind : SectionKind.values()) {
            kinds.add(getTranslation("section.kind." + kind), () -> add(kind));
        }
        var adding = new MenuButton(button, kinds);
        adding.addClassName("adding");
        return adding;
    }

    private void add(SectionKind kind) {
        var topic = shown().id();
        var added = sections.add(topic, kind, shown().sections().size());
        EditorAddress.of(topic, added.id()).open();
    }

    @Override
    public void moved(SectionId id, int by) {
        var ids = shown().sections().stream().map(DraftSection::id).toList();
        int position = ids.indexOf(id) + by;
        if (!ids.contains(id) || position < 0 || position >= ids.size()) {
            return;
        }
        change(() -> {
            sections.move(id, position);
            listener.arranged();
            list.focus(id);
            said.setText(getTranslation(
                    "editor.moved", name(id), position + 1, shown().sections().size()));
        });
    }

    @Override
    public void chosen(SectionId id, OutlineList.Action action) {
        shown().section(id).ifPresent(section -> {
            switch (action) {
                case SPLIT -> listener.splitAtCursor();
                case MERGE_NEXT -> merge(section);
                case DUPLICATE -> duplicate(section);
                case REMOVE -> remove(section);
            }
        });
    }

    private void remove(DraftSection section) {
        var isOpen = section.id().toString().equals(open);
        var topic = shown().id();
        var name = SectionName.of(this, section);
        change(() -> {
            var step = sections.remove(section.id());
            Notices.undo(getTranslation("editor.removed", name), () -> history.undo(step));
            if (isOpen) {
                EditorAddress.of(topic).open();
            } else {
                listener.arranged();
            }
        });
    }

    private void duplicate(DraftSection section) {
        listener.ifSaved(() -> change(() -> EditorAddress.of(
                        shown().id(), sections.duplicate(section.id()).id())
                .open()));
    }

    private void merge(DraftSection section) {
        listener.ifSaved(() -> change(() -> {
            if (!parts.mergeWithNext(section.id())) {
                Notices.show(getTranslation("editor.merge-refused"));
                return;
            }
            listener.arranged();
            if (!section.id().toString().equals(open)) {
                EditorAddress.of(shown().id(), section.id()).open();
            }
            list.focus(section.id());
            said.setText(getTranslation("editor.merged", name(section.id())));
        }));
    }

    /** Undoes a certain step, whatever was done after it. */
    void undo(StepId step) {
        history.undo(step);
    }

    /** Divides a section between two texts and opens the second; answers whether this could be done. */
    boolean split(DraftSection section, Body base, Body before, Body after) {
        var topic = shown().id();
        change(() -> parts.split(section.id(), base, before, after)
                .ifPresentOrElse(
                        second -> EditorAddress.of(topic, second.id()).open(),
                        () -> Notices.show(getTranslation("editor.split-refused"))));
        return !section.id().toString().equals(open);
    }

    /** Shows what was undone, or done again, where it is. */
    private void reversed(Reversal.Done done, String words) {
        var before = shown();
        listener.arranged();
        var now = shown();
        var isBack = done.section().flatMap(before::section).isEmpty()
                && done.section().isPresent();
        var openIsGone = isSection(before, open) && !isSection(now, open);
        if (isBack || openIsGone) {
            done.section()
                    .map(section -> EditorAddress.of(now.id(), section))
                    .orElse(EditorAddress.of(now.id()))
                    .open();
        }
        done.section().ifPresent(list::focus);
        said.setText(words);
    }

    private static boolean isSection(TopicDraft draft, @Nullable String part) {
        return draft.sections().stream()
                .anyMatch(section -> section.id().toString().equals(part));
    }

    /** Someone else may have removed the section a moment ago. */
    private void change(Runnable what) {
        try {
            what.run();
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(getTranslation("editor.section-gone"));
            listener.arranged();
        }
    }

    private String name(SectionId id) {
        return shown().section(id).map(section -> SectionName.of(this, section)).orElse("");
    }

    private String open() {
        return open == null ? "" : open;
    }

    private TopicDraft shown() {
        if (draft == null) {
            throw new IllegalStateException("No topic is shown yet");
        }
        return draft;
    }
}
