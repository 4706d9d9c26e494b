package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.topic.TopicDraft;

/** The bar over the editor: which topic it is and how it stands, whether all is saved, and what can be done. */
class EditorBar extends Composite<PageHeader> {

    /** What the bar's buttons do. */
    record Actions(Runnable save, Runnable publish, Runnable showVersions, Runnable openLivePage, Runnable withdraw) {}

    private final SpokenTime spoken;
    private final boolean readOnly;
    private final Actions actions;
    private final Span state = new Span();
    private final Button save = new Button(getTranslation("common.save"));
    private final Button publish = new Button(getTranslation("editor.publish"));

    EditorBar(SpokenTime spoken, boolean readOnly, Actions actions) {
        this.spoken = spoken;
        this.readOnly = readOnly;
        this.actions = actions;
        getContent().setLead(new RouterLink(getTranslation("topic.list"), TopicListView.class), new Span("/"));
        state.addClassNames("state", "muted");
        state.getElement().setAttribute("role", "status");
        save.setTooltipText(getTranslation("editor.save-keys"));
        save.addClickListener(click -> actions.save().run());
        save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        save.addClickShortcut(Key.KEY_S, KeyModifier.META);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> actions.publish().run());
    }

    @Override
    protected PageHeader initContent() {
        return new PageHeader("");
    }

    void show(TopicDraft draft) {
        var title = draft.details().title();
        getContent().setTitle(title.isBlank() ? getTranslation("topic.untitled") : title);
        getContent().setFacts(StatusTags.of(draft.status(), draft.liveVersion()));
        if (readOnly) {
            getContent().setActions(more(draft));
        } else {
            getContent().setActions(state, more(draft), save, publish);
        }
    }

    void showUnsaved() {
        state.setText(getTranslation("editor.unsaved"));
    }

    void showSaved(Optional<Instant> at) {
        state.removeAll();
        state.add(new Span(getTranslation("editor.saved")), new Text(" "));
        at.ifPresent(instant -> state.add(new When(instant, spoken)));
    }

    private MenuBar more(TopicDraft draft) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("more");
        var dots = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        dots.setAriaLabel(getTranslation("common.more"));
        var menu = dots.getSubMenu();
        menu.addItem(
                getTranslation("version.list"), click -> actions.showVersions().run());
        if (draft.liveVersion() != null) {
            menu.addItem(
                    getTranslation("editor.live-page"),
                    click -> actions.openLivePage().run());
            if (!readOnly) {
                menu.addSeparator();
                menu.addItem(
                        getTranslation("editor.withdraw"),
                        click -> actions.withdraw().run());
            }
        }
        return bar;
    }
}
