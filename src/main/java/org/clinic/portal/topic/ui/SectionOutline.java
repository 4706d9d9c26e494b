package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.DraftSection;
import org.clinic.portal.topic.Present;
import org.clinic.portal.topic.SectionService;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.content.SectionId;
import org.clinic.portal.topic.content.SectionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The parts of a topic in order: which one is open, what each lacks, and, for those who write, arranging them. */
class SectionOutline extends Composite<Nav> {

    private final SectionService sections;
    private final boolean readOnly;
    private final Runnable arranged;

    private final OrderedList list = new OrderedList();
    private final Span said = new Span();
    private @Nullable TopicDraft draft;
    private @Nullable String open;
    private List<Present> present = List.of();

    /** {@code arranged} hears of every change that is made here. */
    SectionOutline(SectionService sections, boolean readOnly, Runnable arranged) {
        this.sections = sections;
        this.readOnly = readOnly;
        this.arranged = arranged;

        said.addClassName("unseen");
        said.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("outline");
        getContent().setAriaLabel(getTranslation("editor.outline"));
        getContent().add(list, said);
        if (!readOnly) {
            getContent().addComponentAtIndex(1, adding());
        }
    }

    /** {@code open} is the part of the address that is shown beside. */
    void show(TopicDraft draft, String open) {
        this.draft = draft;
        this.open = open;
        list.removeAll();
        list.add(details(draft));
        for (int index = 0; index < draft.sections().size(); index++) {
            list.add(new OutlineRow(this, draft, index, open, readOnly));
        }
        showPresent(present);
    }

    /** Brings one row up to date, and nothing else: whatever one is doing here goes on. */
    void update(DraftSection section) {
        draft = shown().with(section);
        rows().filter(row -> row.section().id().equals(section.id())).forEach(row -> row.show(section));
    }

    /** Marks where others are. */
    void showPresent(List<Present> others) {
        present = others;
        rows().forEach(row -> row.showPresent(others.stream()
                .filter(other -> row.section().id().equals(other.section()))
                .toList()));
    }

    private ListItem details(TopicDraft draft) {
        var link = EditorAddress.details(draft.id()).link();
        link.setText(getTranslation("topic.details"));
        var item = new ListItem(link);
        item.addClassName("details");
        if (EditorAddress.DETAILS.equals(open)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }

    private MenuBar adding() {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.addClassName("adding");
        var kinds = menu.addItem(getTranslation("editor.add")).getSubMenu();
        Arrays.stream(SectionKind.values())
                .forEach(kind -> kinds.addItem(getTranslation("section.kind." + kind), click -> add(kind)));
        return menu;
    }

    private void add(SectionKind kind) {
        var topic = shown().id();
        var added = sections.add(topic, kind, shown().sections().size());
        EditorAddress.of(topic, added.id()).open();
    }

    /** Puts a section where another one is, which makes room for it. */
    void move(SectionId id, int position) {
        if (position < 0 || position >= shown().sections().size()) {
            return;
        }
        change(() -> {
            sections.move(id, position);
            arranged.run();
            row(id).focusLink();
            var place = shown().sections().size();
            said.setText(getTranslation("editor.moved", row(id).name(), position + 1, place));
        });
    }

    void remove(DraftSection section) {
        var isOpen = section.id().toString().equals(open);
        var topic = shown().id();
        var name = row(section.id()).name();
        change(() -> {
            sections.remove(section.id());
            Notices.undo(getTranslation("editor.removed", name), () -> {
                sections.putBack(section.id());
                EditorAddress.of(topic, section.id()).open();
            });
            if (isOpen) {
                EditorAddress.of(topic).open();
            } else {
                arranged.run();
            }
        });
    }

    /** Someone else may have removed the section a moment ago. */
    private void change(Runnable what) {
        try {
            what.run();
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(getTranslation("editor.section-gone"));
            arranged.run();
        }
    }

    private OutlineRow row(SectionId id) {
        return rows().filter(row -> row.section().id().equals(id)).findFirst().orElseThrow();
    }

    private Stream<OutlineRow> rows() {
        return list.getChildren().filter(OutlineRow.class::isInstance).map(OutlineRow.class::cast);
    }

    private TopicDraft shown() {
        if (draft == null) {
            throw new IllegalStateException("No topic is shown yet");
        }
        return draft;
    }
}
