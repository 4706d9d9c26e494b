package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.jspecify.annotations.Nullable;

/** Everything that was applied on a screen of settings, the newest first: who, when and what it changed; and the way back to it. */
@StyleSheet("/styles/settings.css")
public abstract class AppliedList extends Composite<Section> {

    private final SpokenTime spoken;
    private final UnorderedList list = new UnorderedList();
    private final Button older = new Button(getTranslation("applied.older"), click -> showOlder());
    private int oldest;

    /**
     * One that was applied.
     *
     * @param number counts them, from 1; 0 for what was before the first
     * @param who by the name they had then; of what was before the first, what that was
     * @param at absent for what was before the first
     * @param told what it changed
     * @param back applies it again; absent where that would change nothing
     */
    public record Act(
            int number,
            String who,
            @Nullable Instant at,
            List<Component> told,
            @Nullable Runnable back) {}

    protected AppliedList(SpokenTime spoken) {
        this.spoken = spoken;
        list.addClassName("history");
        older.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("applied");
        getContent().add(new H2(getTranslation("applied.title")), list, older);
    }

    /** Some of those before a number, the newest first, down to number 0; none if nothing was applied. */
    protected abstract List<Act> before(int number);

    public void show() {
        list.removeAll();
        oldest = Integer.MAX_VALUE;
        showOlder();
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new Paragraph(getTranslation("applied.none"))));
        }
    }

    private void showOlder() {
        var acts = before(oldest);
        for (var act : acts) {
            list.add(row(act, list.getComponentCount() == 0));
            oldest = act.number();
        }
        older.setVisible(!acts.isEmpty() && oldest > 0);
    }

    private ListItem row(Act act, boolean now) {
        var who = new Span(act.who());
        var head = new Div(who);
        head.addClassName("head");
        if (act.at() != null) {
            who.addClassName("who");
            head.add(new When(act.at(), spoken));
        }
        var row = new ListItem(head);
        row.add(act.told());
        if (now) {
            row.add(new Span(getTranslation("applied.now")));
        } else if (act.back() != null) {
            row.add(way(act, act.back()));
        }
        return row;
    }

    private Button way(Act act, Runnable back) {
        var button = new Button(getTranslation("applied.back"), click -> back.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                act.at() == null
                        ? getTranslation("applied.back.first", act.who())
                        : getTranslation("applied.back.to", act.who(), spoken.say(act.at(), getLocale())));
        return button;
    }
}
