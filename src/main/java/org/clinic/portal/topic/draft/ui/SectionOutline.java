package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.UndoResult;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.clinic.portal.topic.draft.editor.WaitingTag;
import org.clinic.portal.topic.draft.editor.WaitingTags;
import org.clinic.portal.topic.step.StepId;

/** The parts of a topic in order: which one is open, what each lacks, and, for those who write, arranging them. */
@StyleSheet("/styles/topic-structure.css")
@StyleSheet("/styles/topic-check.css")
class SectionOutline extends Composite<Nav> implements OutlineList.Listener {

    private final Editor editor;
    private final DraftOnScreen screen;
    private final Arranging arranging;
    private final Runnable splitAtCursor;
    private final HistoryButtons history;
    private final OutlineList list;
    private final List<WaitingTags> tags = new ArrayList<>();
    private final Span said = new Span();

    /** {@code splitAtCursor} divides the open section where its writer is. */
    SectionOutline(
            Editor editor,
            TopicService topics,
            SectionService sections,
            SectionSplitService splits,
            DraftHistoryService steps,
            Runnable splitAtCursor) {
        this.editor = editor;
        this.screen = editor.screen();
        this.splitAtCursor = splitAtCursor;
        arranging = new Arranging(editor, sections, splits);
        list = new OutlineList(screen.me(), screen.isReadOnly(), this);
        history = new HistoryButtons(screen, steps, this::reversed);
        said.addClassName("unseen");
        said.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("outline");
        getContent().setAriaLabel(getTranslation("editor.outline"));
        if (!screen.isReadOnly()) {
            getContent().add(history);
        }
        getContent().add(list);
        if (!screen.isReadOnly()) {
            getContent().add(adding());
        }
        getContent().add(new BinLink(screen, topics), said);
        screen.follow(this, now -> list.show(now.draft(), now.part()));
        screen.follow(this, now -> showWaiting(now.draft()));
        Signal.effect(this, () -> list.showPresent(screen.others().get()));
    }

    /** Adds something over the parts. */
    void add(Component tool) {
        getElement().insertChild(getElement().indexOfChild(list.getElement()), tool.getElement());
    }

    void add(WaitingTags more) {
        tags.add(more);
    }

    /** How much waits in the details and in each section, one kind behind the other. */
    private void showWaiting(TopicDraft draft) {
        var waiting = new HashMap<String, List<WaitingTag>>();
        for (var kind : tags) {
            kind.tags().forEach((part, some) -> waiting.merge(part, some, SectionOutline::joined));
        }
        waiting.keySet()
                .removeIf(part -> !part.equals(EditorAddress.DETAILS)
                        && EditorAddress.section(draft, part).isEmpty());
        list.showWaiting(waiting);
    }

    private static List<WaitingTag> joined(List<WaitingTag> some, List<WaitingTag> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private MenuButton adding() {
        var button = new Button(getTranslation("editor.add"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var kinds = new Menu();
        for (var kind : SectionKind.values()) {
            kinds.add(getTranslation("section.kind." + kind), () -> arranging.add(kind));
        }
        var adding = new MenuButton(button, kinds);
        adding.addClassName("adding");
        return adding;
    }

    @Override
    public void moved(SectionId id, int by) {
        arranging
                .move(id, by)
                .ifPresent(place -> said.setText(getTranslation(
                        "editor.moved",
                        name(id),
                        place,
                        screen.draft().sections().size())));
    }

    @Override
    public void chosen(SectionId id, OutlineList.Action action) {
        screen.draft().section(id).ifPresent(section -> {
            switch (action) {
                case SPLIT -> splitAtCursor.run();
                case MERGE_NEXT -> editor.ifSaved(() -> merge(section));
                case DUPLICATE -> editor.ifSaved(() -> arranging.duplicate(section));
                case REMOVE -> arranging.remove(section);
            }
        });
    }

    private void merge(DraftSection section) {
        if (arranging.mergeWithNext(section)) {
            lead(section.id(), getTranslation("editor.merged", name(section.id())));
        }
    }

    /** Undoes a certain step, whatever was done after it. */
    void undo(StepId step) {
        history.undo(step);
    }

    /** Shows what was undone, or done again, where it is. */
    private void reversed(UndoResult.Done done, String words) {
        var before = screen.draft();
        var open = screen.now().part();
        screen.reload();
        var now = screen.draft();
        var isBack = done.section().flatMap(before::section).isEmpty()
                && done.section().isPresent();
        var openIsGone = EditorAddress.section(before, open).isPresent()
                && EditorAddress.section(now, open).isEmpty();
        if (isBack || openIsGone) {
            done.section()
                    .map(section -> EditorAddress.of(now.id(), section))
                    .orElse(EditorAddress.of(now.id()))
                    .open();
        }
        done.section().ifPresent(list::focus);
        said.setText(words);
    }

    /** Leads to a section in the outline, and says what has become of it. */
    private void lead(SectionId section, String words) {
        list.focus(section);
        said.setText(words);
    }

    private String name(SectionId id) {
        return screen.draft().section(id).map(SectionName::of).orElse("");
    }
}
