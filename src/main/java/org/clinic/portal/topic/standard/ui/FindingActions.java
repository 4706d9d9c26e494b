package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.UI;
import java.util.Set;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.SaveResult;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.SetAside;
import org.springframework.dao.OptimisticLockingFailureException;

/** What one does about a finding beside writing: putting a term right, setting a hint aside, saying what is unavoidable. */
class FindingActions {

    private final CheckService checks;
    private final Editor editor;
    private final DraftOnScreen screen;

    FindingActions(CheckService checks, Editor editor) {
        this.checks = checks;
        this.editor = editor;
        this.screen = editor.screen();
    }

    void putRight(Finding finding) {
        if (finding.section() == null) {
            putDetailsRight(finding);
            return;
        }
        try {
            var seen = draft().section(finding.section()).orElseThrow();
            switch (checks.putRight(seen, finding)) {
                case SaveResult.Saved(var now) -> screen.arrive(now);
                case SaveResult.Clashed clashed ->
                    Notices.problem(say("check.clash", clashed.theirs().changedBy()));
            }
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(say("check.gone"));
            screen.reload();
        }
    }

    private void putDetailsRight(Finding finding) {
        try {
            checks.putDetailsRight(draft(), finding);
        } catch (OptimisticLockingFailureException clash) {
            Notices.problem(say("check.details-clash"));
        } catch (InvalidContentException tooLong) {
            Notices.problem(say("check.details-too-long"));
        }
        screen.reload();
    }

    /** In the whole topic at once. */
    void putAllRight() {
        var corrected = checks.putAllRight(draft().id());
        screen.reload();
        corrected
                .step()
                .ifPresent(step ->
                        Notices.undo(say("check.put-right.all.done", corrected.parts()), () -> editor.undo(step)));
    }

    void setAside(Finding finding) {
        new SetAsideDialog(finding, reason -> {
                    checks.setAside(draft().id(), finding, reason);
                    Notices.show(say("check.aside.done"));
                    screen.reload();
                })
                .open();
    }

    void takeBack(SetAside said) {
        checks.takeBack(draft().id(), said);
        screen.reload();
    }

    void changeUnavoidable(Set<String> added, Set<String> removed) {
        checks.changeUnavoidable(draft().id(), added, removed);
        screen.reload();
    }

    private TopicDraft draft() {
        return screen.draft();
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
