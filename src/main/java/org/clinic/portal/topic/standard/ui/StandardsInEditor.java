package org.clinic.portal.topic.standard.ui;

import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.clinic.portal.topic.standard.CheckService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a topic is held against, in its editor: how hard it is to read, what the checks find, and the way from one finding to the next. */
@Component
@Order(1)
class StandardsInEditor implements EditorExtension {

    private final CheckService checks;
    private final SpokenTime spoken;

    StandardsInEditor(CheckService checks, SpokenTime spoken) {
        this.checks = checks;
        this.spoken = spoken;
    }

    @Override
    public void join(Editor editor) {
        var findings = new FindingsOnScreen(editor.screen(), checks);
        var actions = new FindingActions(checks, editor);
        editor.addToOutline(new NextProblem(editor, findings));
        editor.add(new FindingTags(findings));
        editor.add(new QualityPanel(editor, findings, actions));
        editor.add(new ChecksPanel(editor, findings, actions, spoken));
    }
}
