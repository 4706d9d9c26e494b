package org.clinic.portal.topic.ui;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.preview.PreviewService;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.step.StepId;
import org.springframework.stereotype.Component;

/** Makes the panels beside the text, each with what it asks and tells. */
@Component
class BesidePanels {

    private final CheckService checks;
    private final CommentService comments;
    private final PreviewService previews;
    private final SpokenTime spoken;
    private final CurrentAccount current;

    BesidePanels(
            CheckService checks,
            CommentService comments,
            PreviewService previews,
            SpokenTime spoken,
            CurrentAccount current) {
        this.checks = checks;
        this.comments = comments;
        this.previews = previews;
        this.spoken = spoken;
        this.current = current;
    }

    DraftFindings findings() {
        return new DraftFindings(checks);
    }

    FindingActions mending(Supplier<DraftOnScreen> screen, Consumer<StepId> undo) {
        return new FindingActions(checks, screen, undo);
    }

    ChecksPanel checks(DraftFindings findings, Consumer<Finding> jump, FindingActions mending) {
        return new ChecksPanel(findings, jump, mending, spoken, !current.has(Roles.MARKETING));
    }

    /** {@code counted} hears how many comments are open in each section that has some. */
    CommentsPanel comments(SidePanel beside, Consumer<Map<SectionId, Long>> counted) {
        return new CommentsPanel(comments, spoken, current.get().id(), beside, counted);
    }

    PreviewPanel preview() {
        return new PreviewPanel(previews, spoken, !current.has(Roles.MARKETING));
    }
}
