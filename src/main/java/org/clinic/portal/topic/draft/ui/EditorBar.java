package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.KeyList;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.EditorAction;
import org.clinic.portal.topic.draft.editor.EditorAction.Group;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.StatusTags;
import org.clinic.portal.topic.presence.ui.Colleagues;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** The bar over the editor: which topic it is and how it stands, whether all is saved, and what can be done. */
class EditorBar extends Composite<PageHeader> {

    private final DraftOnScreen screen;
    private final Runnable drawBeside;
    private final List<EditorAction> actions = new ArrayList<>();
    private final List<Component> shown = new ArrayList<>();
    private final Div menu = new Div();
    private @Nullable List<EditorAction> shownMenu;

    /** {@code drawBeside} brings the drawer beside the text out, or puts it back. */
    EditorBar(DraftOnScreen screen, SaveState state, Colleagues colleagues, Runnable drawBeside) {
        this.screen = screen;
        this.drawBeside = drawBeside;
        getContent().setLead(EditorAddress.listLink(), new Span("/"));
        if (!screen.isReadOnly()) {
            shown.add(state);
        }
        shown.addAll(List.of(colleagues, drawing(), menu));
        getContent().setActions(shown.toArray(Component[]::new));
        screen.follow(this, now -> show(now.draft()));
    }

    /** Only there where the panel beside the text is a drawer. */
    private Button drawing() {
        var draw = new Button(Glyph.PANEL.create(), click -> drawBeside.run());
        draw.addThemeVariants(ButtonVariant.TERTIARY);
        draw.addClassName("draw-beside");
        draw.setAriaLabel(getTranslation("editor.beside"));
        draw.setTooltipText(getTranslation("editor.beside"));
        return draw;
    }

    @Override
    protected PageHeader initContent() {
        return new PageHeader("");
    }

    /** Before anything is shown. */
    void add(EditorAction action) {
        actions.add(action);
        actions.sort(Comparator.comparing(EditorAction::group));
        if (action.group() == Group.FIRST) {
            var button = new Button(
                    getTranslation(action.key()), click -> action.run().run());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            shown.add(button);
            getContent().setActions(shown.toArray(Component[]::new));
        }
    }

    /** The menu is made anew only if other things can be done: it may be open. */
    private void show(TopicDraft draft) {
        var title = draft.details().title();
        getContent().setTitle(title.isBlank() ? getTranslation("topic.untitled") : title);
        getContent().setFacts(StatusTags.of(draft.status(), draft.liveVersion()));
        var now = actions.stream()
                .filter(action -> action.group() != Group.FIRST)
                .filter(action -> action.offered().test(draft))
                .toList();
        if (!now.equals(shownMenu)) {
            menu.removeAll();
            menu.add(more(now));
            shownMenu = now;
        }
    }

    private MenuButton more(List<EditorAction> now) {
        var dots = new Button(Glyph.MORE.create());
        dots.addThemeVariants(ButtonVariant.TERTIARY);
        dots.setAriaLabel(getTranslation("common.more"));
        var offered = new Menu();
        var groups = now.stream().collect(groupingBy(EditorAction::group, TreeMap::new, toList()));
        groups.values().forEach(group -> {
            group.forEach(action -> offered.add(getTranslation(action.key()), action.run()));
            offered.addLine();
        });
        offered.add(getTranslation("keys.title"), KeyList::open);
        var more = new MenuButton(dots, offered);
        more.addClassName("more");
        return more;
    }
}
