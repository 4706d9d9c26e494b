package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.Saving;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.SetAside;
import org.clinic.portal.topic.step.StepId;
import org.springframework.dao.OptimisticLockingFailureException;

/** What one does about a finding beside writing: putting a term right, setting a hint aside, saying what is unavoidable. */
class FindingActions {

    private final CheckService checks;
    private final Supplier<DraftOnScreen> screen;
    private final Consumer<StepId> undo;

    FindingActions(CheckService checks, Supplier<DraftOnScreen> screen, Consumer<StepId> undo) {
        this.checks = checks;
        this.screen = screen;
        this.undo = undo;
    }

    void putRight(Finding finding) {
        if (finding.section() == null) {
            putDetailsRight(finding);
            return;
        }
        try {
            var seen = draft().section(finding.section()).orElseThrow();
            switch (checks.putRight(seen, finding)) {
                case Saving.Saved(var now) -> screen.get().arrive(now);
                case Saving.Clashed clashed ->
                    Notices.problem(say("check.clash", clashed.theirs().changedBy()));
            }
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(say("check.gone"));
            screen.get().reload();
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
        screen.get().reload();
    }

    /** In the whole topic at once. */
    void putAllRight() {
        var corrected = checks.putAllRight(draft().id());
        screen.get().reload();
        corrected
                .step()
                .ifPresent(step ->
                        Notices.undo(say("check.put-right.all.done", corrected.parts()), () -> undo.accept(step)));
    }

    void setAside(Finding finding) {
        new SetAsideDialog(finding, reason -> {
                    checks.setAside(draft().id(), finding, reason);
                    Notices.show(say("check.aside.done"));
                    screen.get().reload();
                })
                .open();
    }

    void takeBack(SetAside said) {
        checks.takeBack(draft().id(), said);
        screen.get().reload();
    }

    void changeUnavoidable(Set<String> added, Set<String> removed) {
        checks.changeUnavoidable(draft().id(), added, removed);
        screen.get().reload();
    }

    private TopicDraft draft() {
        return screen.get().get();
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
