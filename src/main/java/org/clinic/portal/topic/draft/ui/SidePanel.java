package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.OpenText;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the text, one of several panels at a time. Where there is no room for it, it is a drawer that
 * comes when it is asked for.
 */
class SidePanel extends Composite<Aside> {

    private final Div choices = new Div();
    private final List<Choice> held = new ArrayList<>();
    private final ValueSignal<@Nullable BesidePanel> chosen = new ValueSignal<>(null);
    private final DraftOnScreen screen;

    private record Choice(BesidePanel panel, NativeButton button) {}

    SidePanel(DraftOnScreen screen) {
        this.screen = screen;
        // Buttons that stay pressed: Vaadin's tabs hold what no list of tabs may hold.
        choices.addClassName("choices");
        choices.add(closing());
        getContent().addClassName("beside");
        getElement().setAttribute("aria-label", getTranslation("editor.beside"));
        getContent().add(choices);
        getElement()
                .addEventListener("keydown", press -> setDrawn(false))
                .setFilter("event.key === 'Escape' && element.classList.contains('drawn')");
        screen.follow(this, now -> Optional.ofNullable(chosen.get()).ifPresent(panel -> panel.show(now)));
    }

    /** Offers a panel behind the others; the first one is shown. */
    void hold(BesidePanel panel) {
        var button = new NativeButton(getTranslation(panel.key()), click -> choose(panel));
        choices.addComponentAtIndex(held.size(), button);
        held.add(new Choice(panel, button));
        getContent().add(panel.component());
        choose(held.getFirst().panel());
        screen.follow(button, now -> {
            var name = getTranslation(panel.key());
            var waiting = panel.waiting();
            button.setText(waiting == 0 ? name : name + " " + waiting);
        });
    }

    private Button closing() {
        var close = new Button(Glyph.CLOSE.create(), click -> setDrawn(false));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClassName("close");
        close.setAriaLabel(getTranslation("common.close"));
        return close;
    }

    /** The section that an address asks for by way of one of the panels. */
    Optional<SectionId> asked(TopicId topic, QueryParameters query) {
        return panels().map(panel -> panel.asked(topic, query))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one);
    }

    void opened(Optional<OpenText> text) {
        panels().forEach(panel -> panel.opened(text));
    }

    private Stream<BesidePanel> panels() {
        return held.stream().map(Choice::panel);
    }

    void bring(String name) {
        panels().filter(panel -> name(panel).equals(name)).findFirst().ifPresent(this::bring);
    }

    private static String name(BesidePanel panel) {
        return panel.key().substring(0, panel.key().indexOf('.'));
    }

    /** Brings a panel before the others, and the drawer out if it is one. */
    void bring(BesidePanel panel) {
        choose(panel);
        setDrawn(true);
    }

    private void choose(BesidePanel panel) {
        for (var each : held) {
            var isChosen = each.panel() == panel;
            each.button().getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
            each.panel().component().setVisible(isChosen);
        }
        chosen.set(panel);
    }

    /** Brings the drawer out or puts it back; where the panel has room it stands there anyway. */
    void setDrawn(boolean drawn) {
        getContent().setClassName("drawn", drawn);
    }

    /** For who asks for the drawer: the focus goes along. */
    void toggle() {
        setDrawn(!isDrawn());
        if (isDrawn()) {
            held.stream()
                    .filter(each -> each.panel() == chosen.peek())
                    .findFirst()
                    .ifPresent(each -> each.button().focus());
        }
    }

    private boolean isDrawn() {
        return getContent().hasClassName("drawn");
    }
}
