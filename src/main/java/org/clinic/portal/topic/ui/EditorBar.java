package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.KeyList;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.draft.TopicDraft;
import org.jspecify.annotations.Nullable;

/** The bar over the editor: which topic it is and how it stands, whether all is saved, and what can be done. */
class EditorBar extends Composite<PageHeader> {

    /** What the bar's buttons do. */
    interface Actions {

        void publish();

        void showVersions();

        void openLivePage();

        void withdraw();

        void takeOver();

        void handOn();

        void archive();

        /** Brings the drawer beside the text out, or puts it back. */
        void drawBeside();
    }

    private final AccountId me;
    private final boolean readOnly;
    private final Actions actions;
    private final Div menu = new Div();
    private @Nullable Offered shownMenu;
    private final Button publish = new Button(getTranslation("editor.publish"));

    EditorBar(SaveState state, Colleagues colleagues, AccountId me, boolean readOnly, Actions actions) {
        this.me = me;
        this.readOnly = readOnly;
        this.actions = actions;
        getContent().setLead(new RouterLink(getTranslation("topic.list"), TopicListView.class), new Span("/"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> actions.publish());
        if (readOnly) {
            getContent().setActions(colleagues, drawing(), menu);
        } else {
            getContent().setActions(state, colleagues, drawing(), menu, publish);
        }
    }

    /** Only there where the panel beside the text is a drawer. */
    private Button drawing() {
        var draw = new Button(Glyph.PANEL.create(), click -> actions.drawBeside());
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

    /** The menu is made anew only if other things can be done: it may be open. */
    void show(TopicDraft draft) {
        var title = draft.details().title();
        getContent().setTitle(title.isBlank() ? getTranslation("topic.untitled") : title);
        showStatus(draft);
        var now = new Offered(
                draft.live() != null,
                draft.owner() != null && draft.owner().account().equals(me));
        if (!now.equals(shownMenu)) {
            menu.removeAll();
            menu.add(more(now));
            shownMenu = now;
        }
    }

    /** What the menu depends on. */
    private record Offered(boolean live, boolean mine) {}

    void showStatus(TopicDraft draft) {
        getContent().setFacts(StatusTags.of(draft.status(), draft.liveVersion()));
    }

    private MenuButton more(Offered now) {
        var dots = new Button(Glyph.MORE.create());
        dots.addThemeVariants(ButtonVariant.TERTIARY);
        dots.setAriaLabel(getTranslation("common.more"));
        var offered = new Menu().add(getTranslation("version.list"), actions::showVersions);
        if (now.live()) {
            offered.add(getTranslation("editor.live-page"), actions::openLivePage);
            if (!readOnly) {
                offered.addLine().add(getTranslation("editor.withdraw"), actions::withdraw);
            }
        }
        if (!readOnly) {
            arranging(offered, now);
        }
        offered.addLine().add(getTranslation("keys.title"), KeyList::open);
        var more = new MenuButton(dots, offered);
        more.addClassName("more");
        return more;
    }

    private void arranging(Menu offered, Offered now) {
        offered.addLine();
        if (!now.mine()) {
            offered.add(getTranslation("topic.take-over"), actions::takeOver);
        }
        offered.add(getTranslation("topic.hand-on"), actions::handOn);
        if (!now.live()) {
            offered.add(getTranslation("editor.archive"), actions::archive);
        }
    }
}
