package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.Spot;
import org.clinic.portal.topic.standard.SetAside;

/** A finding in a list: what it is, the words, which lead to it, why it matters, and what can be done. */
class FindingItem extends ListItem {

    private static final int LONGEST_QUOTATION = 90;

    FindingItem(Finding finding, Editor editor, FindingActions actions) {
        this(finding, editor);
        add(new Paragraph(getTranslation(why(finding))));
        if (!finding.hint().isEmpty()) {
            add(new Paragraph(finding.hint()));
        }
        if (editor.screen().isReadOnly()) {
            return;
        }
        if (finding.instead() != null) {
            add(button(getTranslation("check.put-right", finding.instead()), () -> actions.putRight(finding)));
        }
        if (!finding.check().blocks()) {
            add(button(getTranslation("check.aside"), () -> actions.setAside(finding)));
        }
    }

    /** Nothing can be linked or made bold in the details: there something else is to be done about it. */
    private static String why(Finding finding) {
        boolean otherwise = finding.check() == Check.BARE_ADDRESS || finding.check() == Check.ALL_CAPITALS;
        return finding.section() == null && otherwise
                ? "check.why.in-details." + finding.check()
                : "check.why." + finding.check();
    }

    private FindingItem(Finding finding, Editor editor) {
        var what = button(getTranslation("check.kind." + finding.check()), () -> editor.goTo(Spot.of(finding)));
        what.addClassName("what");
        add(what);
        var words = finding.words().strip();
        if (!words.isEmpty()) {
            var quoted = button(shortened(words), () -> editor.goTo(Spot.of(finding)));
            quoted.addClassName("quoted");
            add(quoted);
        }
    }

    /** One that was set aside: by whom, when and why. */
    static FindingItem aside(Finding finding, SetAside said, Editor editor, FindingActions actions, SpokenTime spoken) {
        var item = new FindingItem(finding, editor);
        item.add(new Paragraph(item.getTranslation(
                "check.aside.by", said.by(), spoken.say(said.at(), item.getLocale()), said.reason())));
        if (!editor.screen().isReadOnly()) {
            item.add(item.button(item.getTranslation("check.aside.take-back"), () -> actions.takeBack(said)));
        }
        return item;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_QUOTATION ? words : words.substring(0, LONGEST_QUOTATION - 1) + "…";
    }

    private Button button(String text, Runnable what) {
        var button = new Button(text, click -> what.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
