package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.Spot;
import org.jspecify.annotations.Nullable;

/** Goes through all that waits in the draft, from one finding to the next, and round at the end. */
class NextProblem extends Composite<Div> {

    private final Editor editor;
    private final FindingsOnScreen findings;
    private final Button next = new Button(getTranslation("check.next"), click -> step(1));
    private final Span said = new Span();
    private @Nullable Finding last;

    NextProblem(Editor editor, FindingsOnScreen findings) {
        this.editor = editor;
        this.findings = findings;
        next.addThemeVariants(ButtonVariant.TERTIARY);
        next.setTooltipText(getTranslation("check.next.key"));
        said.addClassName("unseen");
        said.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("next-problem");
        getContent().add(next, said);
        // The keys work wherever one is in the editor.
        Shortcuts.addShortcutListener(this, () -> step(1), Key.F8);
        Shortcuts.addShortcutListener(this, () -> step(-1), Key.F8, KeyModifier.SHIFT);
        editor.screen()
                .follow(
                        this,
                        now -> next.setVisible(!findings.found().get().all().isEmpty()));
    }

    private void step(int direction) {
        var all = findings.now().all();
        if (all.isEmpty()) {
            said.setText(getTranslation("check.none-anywhere"));
            return;
        }
        var to = direction > 0 ? after(all) : before(all);
        last = to;
        said.setText(getTranslation(
                "check.position", all.indexOf(to) + 1, all.size(), getTranslation("check.kind." + to.check())));
        editor.goTo(Spot.of(to));
    }

    private Finding after(List<Finding> all) {
        return all.stream().filter(finding -> fromHere(finding) > 0).findFirst().orElse(all.getFirst());
    }

    private Finding before(List<Finding> all) {
        return all.reversed().stream()
                .filter(finding -> fromHere(finding) < 0)
                .findFirst()
                .orElse(all.getLast());
    }

    /** Positive for what comes later in the draft than where one is: where one was led last, or the open section, before which come the details. */
    private int fromHere(Finding finding) {
        var from = last;
        var found = findings.now();
        var open = editor.screen().now().open().map(DraftSection::id);
        if (from != null && open.equals(Optional.ofNullable(from.section()))) {
            return Comparator.<Finding>comparingInt(each -> found.position(each.section()))
                    .thenComparing(Finding::place)
                    .thenComparing(Finding::check)
                    .compare(finding, from);
        }
        int here = open.map(found::position).orElse(-1);
        return found.position(finding.section()) >= here ? 1 : -1;
    }
}
