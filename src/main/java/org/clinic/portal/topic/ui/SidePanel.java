package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the text, one of several panels at a time. Where there is no room for it, it is a drawer that
 * comes when it is asked for.
 */
class SidePanel extends Composite<Aside> {

    private final Div choices = new Div();
    private final List<BesidePanel> panels = new ArrayList<>();
    private final List<NativeButton> buttons = new ArrayList<>();
    private @Nullable BesidePanel chosen;
    private @Nullable TopicDraft draft;
    private Optional<DraftSection> open = Optional.empty();

    SidePanel() {
        // Buttons that stay pressed: Vaadin's tabs hold what no list of tabs may hold.
        choices.addClassName("choices");
        choices.add(closing());
        getContent().addClassName("beside");
        getElement().setAttribute("aria-label", getTranslation("editor.beside"));
        getContent().add(choices);
        getElement()
                .addEventListener("keydown", press -> setDrawn(false))
                .setFilter("event.key === 'Escape' && element.classList.contains('drawn')");
    }

    /** Offers these panels, and shows the first. */
    void hold(BesidePanel... held) {
        for (var panel : held) {
            var button = new NativeButton(getTranslation(panel.key()), click -> choose(panel));
            choices.addComponentAtIndex(panels.size(), button);
            buttons.add(button);
            panels.add(panel);
            getContent().add(panel.component());
        }
        choose(panels.getFirst());
    }

    private Button closing() {
        var close = new Button(Glyph.CLOSE.create(), click -> setDrawn(false));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("close");
        close.setAriaLabel(getTranslation("common.close"));
        return close;
    }

    void show(TopicDraft draft, Optional<DraftSection> open) {
        this.draft = draft;
        this.open = open;
        if (chosen != null) {
            chosen.show(draft, open);
        }
        count();
    }

    /** Brings a panel before the others, and the drawer out if it is one. */
    void bring(String name) {
        panels.stream().filter(panel -> name(panel).equals(name)).findFirst().ifPresent(panel -> {
            choose(panel);
            setDrawn(true);
        });
    }

    private static String name(BesidePanel panel) {
        return panel.key().substring(0, panel.key().indexOf('.'));
    }

    private void choose(BesidePanel panel) {
        chosen = panel;
        for (int index = 0; index < buttons.size(); index++) {
            var isChosen = panels.get(index) == panel;
            buttons.get(index).getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
            panels.get(index).component().setVisible(isChosen);
        }
        if (draft != null) {
            panel.show(draft, open);
        }
    }

    /** Brings the drawer out or puts it back; where the panel has room it stands there anyway. */
    void setDrawn(boolean drawn) {
        getContent().setClassName("drawn", drawn);
    }

    /** For who asks for the drawer: the focus goes along. */
    void toggle() {
        setDrawn(!isDrawn());
        if (isDrawn() && chosen != null) {
            buttons.get(panels.indexOf(chosen)).focus();
        }
    }

    private boolean isDrawn() {
        return getContent().hasClassName("drawn");
    }

    /** Tells anew how much waits in each panel. */
    void count() {
        for (int index = 0; index < buttons.size(); index++) {
            var panel = panels.get(index);
            var name = getTranslation(panel.key());
            buttons.get(index).setText(panel.waiting() == 0 ? name : name + " " + panel.waiting());
        }
    }
}
