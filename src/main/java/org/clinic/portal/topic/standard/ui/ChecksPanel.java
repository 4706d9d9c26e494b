package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.BesidePanel;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.standard.SetAside;
import org.jspecify.annotations.Nullable;

/** What the checks find in the open section, or else in the details: what must be mended, what might be, and what was set aside. */
class ChecksPanel extends Composite<Section> implements BesidePanel {

    private final Editor editor;
    private final FindingsOnScreen findings;
    private final FindingActions actions;
    private final SpokenTime spoken;
    private @Nullable Shown shown;

    /** What stands here, to be left alone while it is the same: somebody may be about to press a button of it. */
    private record Shown(boolean open, List<Finding> here, Map<Finding, SetAside> aside, List<Finding> all) {}

    ChecksPanel(Editor editor, FindingsOnScreen findings, FindingActions actions, SpokenTime spoken) {
        this.editor = editor;
        this.findings = findings;
        this.actions = actions;
        this.spoken = spoken;
        getContent().addClassName("checks");
        getContent().setAriaLabel(getTranslation("check.list"));
    }

    @Override
    public String key() {
        return "check.list";
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public int waiting() {
        return findings.found().get().all().size();
    }

    @Override
    public void show(DraftOnScreen.Shown screen) {
        var found = findings.found().get();
        var open = screen.open().map(DraftSection::id).orElse(null);
        var now = new Shown(open != null, found.in(open), found.setAside(open), found.all());
        if (!now.equals(shown)) {
            shown = now;
            show(now);
        }
    }

    private void show(Shown now) {
        getContent().removeAll();
        var blocks = now.here().stream().filter(each -> each.check().blocks()).toList();
        var hints = now.here().stream().filter(each -> !each.check().blocks()).toList();
        if (now.here().isEmpty()) {
            var none = new Paragraph(getTranslation(now.open() ? "check.none" : "check.nowhere"));
            none.addClassName("muted");
            getContent().add(none);
        }
        card("check.blocks", blocks);
        card("check.hints", hints);
        allTerms(now.all());
        var elsewhere = now.all().stream()
                .filter(finding -> !now.here().contains(finding))
                .toList();
        if (!elsewhere.isEmpty()) {
            getContent().add(elsewhere(elsewhere));
        }
        if (!now.aside().isEmpty()) {
            getContent().add(aside(now.aside()));
        }
    }

    private void card(String heading, List<Finding> found) {
        if (found.isEmpty()) {
            return;
        }
        var card = new Div(new H2(getTranslation(heading)), list(found));
        card.addClassName("card");
        getContent().add(card);
    }

    /** Offered where one click spares several. */
    private void allTerms(List<Finding> all) {
        long wrong = all.stream()
                .filter(finding -> finding.check() == Check.WRONG_TERM)
                .count();
        if (wrong > 1 && !editor.screen().isReadOnly()) {
            var right = new Button(getTranslation("check.all-right"), click -> actions.putAllRight());
            right.addThemeVariants(ButtonVariant.TERTIARY);
            right.addClassName("all-right");
            getContent().add(right);
        }
    }

    private Component elsewhere(List<Finding> findings) {
        var details = new NativeDetails(getTranslation("check.elsewhere", findings.size()), list(findings));
        details.addClassName("card");
        return details;
    }

    private UnorderedList list(List<Finding> findings) {
        var list = new UnorderedList();
        findings.forEach(finding -> list.add(new FindingItem(finding, editor, actions)));
        return list;
    }

    private Component aside(Map<Finding, SetAside> aside) {
        var list = new UnorderedList();
        aside.forEach((finding, said) -> list.add(FindingItem.aside(finding, said, editor, actions, spoken)));
        var details = new NativeDetails(getTranslation("check.aside.list", aside.size()), list);
        details.addClassName("card");
        return details;
    }
}
