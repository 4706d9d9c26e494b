package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.DraftSection;
import org.clinic.portal.topic.Present;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.check.Finding;

/** A section in the outline: its name, what it lacks, and how it is moved: by drag, by Alt and arrow, by menu. */
class OutlineRow extends ListItem {

    private final SectionOutline outline;
    private DraftSection section;
    private final int index;
    private final int last;
    private final RouterLink link;
    private final Tag lack = new Tag(getTranslation("section.no-text"), Tone.DUE);
    private final WaitingTags waiting = new WaitingTags();
    private final Span present = new Span();
    private final NativeButton dots = new NativeButton();

    OutlineRow(SectionOutline outline, TopicDraft draft, int index, String open, boolean readOnly) {
        this.outline = outline;
        this.section = draft.sections().get(index);
        this.index = index;
        this.last = draft.sections().size() - 1;
        link = EditorAddress.of(draft.id(), section.id()).link();
        present.addClassName("present");
        if (section.id().toString().equals(open)) {
            link.getElement().setAttribute("aria-current", "true");
        }
        if (!readOnly) {
            add(grip());
        }
        add(link, present, lack, waiting);
        if (!readOnly) {
            add(dots);
            menuWhenWanted();
            moveByDrag();
            moveByKey("ArrowUp", index - 1);
            moveByKey("ArrowDown", index + 1);
        }
        show(section);
    }

    void show(DraftSection now) {
        section = now;
        link.setText(name());
        dots.setAriaLabel(getTranslation("editor.section-menu", name()));
        link.setClassName("unnamed", now.heading().isBlank());
        lack.setVisible(now.body().isBlank());
    }

    void showPresent(List<Present> others) {
        present.removeAll();
        others.stream().map(Present::name).distinct().forEach(name -> {
            var avatar = new Avatar(name);
            avatar.setTitle(name);
            present.add(avatar);
        });
    }

    void showWaiting(List<Finding> found, long comments) {
        waiting.show(found, comments);
    }

    DraftSection section() {
        return section;
    }

    /** The heading, or the kind of a section that has none yet. */
    String name() {
        return section.heading().isBlank() ? getTranslation("section.kind." + section.kind()) : section.heading();
    }

    void focusLink() {
        link.focus();
    }

    private boolean isOpen() {
        return link.getElement().hasAttribute("aria-current");
    }

    private Span grip() {
        var grip = new Span();
        grip.addClassName("grip");
        grip.getElement().setAttribute("aria-hidden", "true");
        return grip;
    }

    /**
     * A menu bar measures itself, and hundreds of them would take seconds: there is one for the open section, and for the
     * others once the pointer or the focus comes near, or the dots are touched that stand in for it.
     */
    private void menuWhenWanted() {
        dots.addClassName("dots");
        dots.setTabIndex(-1);
        dots.setText("⋮");
        dots.addClickListener(click -> {
            offerMenu();
            getElement().executeJs("setTimeout(() => this.querySelector('vaadin-menu-bar-button')?.click(), 100)");
        });
        getElement().addEventListener("pointerenter", near -> offerMenu());
        getElement().addEventListener("focusin", near -> offerMenu());
        if (isOpen()) {
            offerMenu();
        }
    }

    /** Makes the menu, if there is none yet. */
    void offerMenu() {
        if (dots.getParent().isPresent()) {
            remove(dots);
            add(menu());
        }
    }

    private MenuBar menu() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var dots = bar.addItem(Glyph.MORE.create());
        dots.setAriaLabel(getTranslation("editor.section-menu", name()));
        var menu = dots.getSubMenu();
        moving(
                menu.addItem(getTranslation("editor.move-up"), click -> outline.move(section.id(), index - 1)),
                index > 0);
        moving(
                menu.addItem(getTranslation("editor.move-down"), click -> outline.move(section.id(), index + 1)),
                index < last);
        menu.addSeparator();
        if (isOpen()) {
            menu.addItem(getTranslation("editor.split"), click -> outline.splitAtCursor());
        }
        menu.addItem(getTranslation("editor.merge-next"), click -> outline.merge(section))
                .setEnabled(index < last);
        menu.addItem(getTranslation("editor.duplicate"), click -> outline.duplicate(section));
        menu.addSeparator();
        menu.addItem(getTranslation("editor.remove"), click -> outline.remove(section));
        return bar;
    }

    private static void moving(MenuItem item, boolean possible) {
        item.setEnabled(possible);
    }

    private void moveByDrag() {
        var drag = DragSource.create(this);
        drag.setDragData(section.id());
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragSourceComponent()
                        .filter(OutlineRow.class::isInstance)
                        .map(OutlineRow.class::cast)
                        .filter(dragged -> dragged.outline == outline && dragged != this)
                        .ifPresent(dragged -> outline.move(dragged.section.id(), index)));
    }

    private void moveByKey(String key, int position) {
        link.getElement()
                .addEventListener("keydown", press -> outline.move(section.id(), position))
                .setFilter("event.altKey && event.key === '%s'".formatted(key))
                .preventDefault();
    }
}
