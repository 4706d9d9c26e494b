package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.text.Tidy;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators see of the quarantine, and let out of it. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class QuarantineService {

    private final Quarantine quarantine;
    private final SpamFigures figures;
    private final Intake intake;
    private final DoubtStore doubts;
    private final InquiryActs acts;
    private final SpamTeaching teaching;
    private final AuditTrail audit;
    private final CurrentAccount current;

    QuarantineService(
            Quarantine quarantine,
            SpamFigures figures,
            Intake intake,
            DoubtStore doubts,
            InquiryActs acts,
            SpamTeaching teaching,
            AuditTrail audit,
            CurrentAccount current) {
        this.quarantine = quarantine;
        this.figures = figures;
        this.intake = intake;
        this.doubts = doubts;
        this.acts = acts;
        this.teaching = teaching;
        this.audit = audit;
        this.current = current;
    }

    /** How many wait, a thousand at most, of which nobody sees a word by that. */
    @Transactional(readOnly = true)
    public int count() {
        return quarantine.count();
    }

    /**
     * Those that wait, the newest first. That somebody has seen them leaves one trace.
     *
     * @param after the last of the page before, absent for the first
     */
    public List<QuarantinedForm> waiting(@Nullable QuarantinedForm after, int limit) {
        return search("", after, limit);
    }

    /**
     * The same of those that say all of these words: as a name, in what they wrote or added, by how they are reached, as a
     * reference, or as what they read. Of a flood the newest ten thousand are looked through. What was looked for is kept
     * nowhere.
     */
    public List<QuarantinedForm> search(String text, @Nullable QuarantinedForm after, int limit) {
        var listed = quarantine.list(Tidy.line(text), after, limit);
        var additions =
                quarantine.additions(listed.stream().map(Quarantined::id).toList());
        var found = listed.stream()
                .map(each -> form(each, additions.getOrDefault(each.id(), List.of())))
                .toList();
        audit.record(
                "inquiry.quarantine.list",
                current.get(),
                Map.of("shown", found.stream().map(QuarantinedForm::id).toList()));
        return found;
    }

    private static QuarantinedForm form(Quarantined waiting, List<QuarantinedAddition> additions) {
        return new QuarantinedForm(
                waiting.id(),
                waiting.reference(),
                waiting.receivedAt(),
                waiting.form().read(),
                waiting.form().sender(),
                waiting.form().message(),
                waiting.form().answers(),
                waiting.form().consent(),
                additions.stream()
                        .flatMap(each -> Optional.ofNullable(each.words()).stream())
                        .toList(),
                additions.stream().anyMatch(each -> each.words() == null),
                waiting.suspicion().points(),
                waiting.suspicion().reasons(),
                waiting.held(),
                waiting.receivedAt().plus(Quarantine.KEPT));
    }

    /** What was caught, and what wrongly, in each of the last weeks. */
    @Transactional(readOnly = true)
    public List<SpamWeek> report() {
        return figures.weeks();
    }

    /**
     * Makes an inquiry of one that is no spam: received when it came, and as due as if it had never been here. Of two people
     * who do it at once the first does.
     *
     * @param name whose it is, as it says or as the coordinator does if it says none
     * @throws OptimisticLockingFailureException if it is not there any more
     * @throws SubmissionRefusedException without a name
     */
    public InquiryDetail release(UUID id, String name) {
        var waiting = quarantine
                .findWaiting(id)
                .orElseThrow(() -> new OptimisticLockingFailureException("Form %s is not in quarantine".formatted(id)));
        var form = waiting.form().hasName() ? waiting.form() : waiting.form().named(Tidy.line(name));
        var inquiry = intake.release(waiting, form.submission(), current.get());
        doubts.insert(inquiry.id(), waiting.suspicion(), true);
        teaching.after(InquiryEventKind.MARKED_AS_NO_SPAM, inquiry);
        audit.record(
                "inquiry.quarantine.release",
                "inquiry",
                inquiry.id().id(),
                Map.of("points", waiting.suspicion().points()));
        return acts.detail(inquiry);
    }
}
