package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import java.util.Set;
import java.util.function.Supplier;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.topic.CheckService;
import org.clinic.portal.topic.Saving;
import org.clinic.portal.topic.SetAside;
import org.clinic.portal.topic.TermCorrections;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.check.Finding;
import org.springframework.dao.OptimisticLockingFailureException;

/** What one does about a finding beside writing: putting a term right, setting a hint aside, saying what is unavoidable. */
class FindingActions {

    private final CheckService checks;
    private final Supplier<DraftOnScreen> screen;

    FindingActions(CheckService checks, Supplier<DraftOnScreen> screen) {
        this.checks = checks;
        this.screen = screen;
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
        var corrections = checks.putAllRight(draft().id());
        screen.get().reload();
        Notices.undo(say("check.put-right.all.done", corrections.count()), () -> takeBack(corrections));
    }

    private void takeBack(TermCorrections corrections) {
        try {
            int clashed = checks.takeBack(corrections);
            if (clashed > 0) {
                Notices.problem(say("check.put-right.not-undone", clashed));
            }
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(say("check.gone"));
        }
        screen.get().reload();
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
