package org.clinic.portal.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.TermCorrections.Corrected;
import org.clinic.portal.topic.TermCorrections.CorrectedDetails;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.TermCorrection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static java.util.stream.Collectors.toSet;

/** What marketing does about what the checks of a topic find. Reviewers see what was found. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class CheckService {

    private final Drafts drafts;
    private final SectionService sections;
    private final TermRepository terms;
    private final SetAsideRows setAside;
    private final UnavoidableTerms unavoidable;
    private final TopicChanges changes;
    private final CurrentAccount current;
    private final Clock clock;

    CheckService(
            Drafts drafts,
            SectionService sections,
            TermRepository terms,
            SetAsideRows setAside,
            UnavoidableTerms unavoidable,
            TopicChanges changes,
            CurrentAccount current,
            Clock clock) {
        this.drafts = drafts;
        this.sections = sections;
        this.terms = terms;
        this.setAside = setAside;
        this.unavoidable = unavoidable;
        this.changes = changes;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public TopicStandards standards(TopicId topic) {
        return new TopicStandards(
                terms.findAll().stream().map(TermEntry::term).toList(), setAside.of(topic), unavoidable.of(topic));
    }

    /**
     * Sets a finding aside for as long as the text is what it was found in.
     *
     * @param reason in up to 500 characters
     * @throws InvalidContentException if there is no reason, too long a one, or the finding keeps a topic from being
     *     published
     */
    public void setAside(TopicId topic, Finding finding, String reason) {
        if (finding.check().blocks()) {
            throw new InvalidContentException("%s cannot be set aside".formatted(finding.check()));
        }
        if (Line.isBlank(reason)) {
            throw new InvalidContentException("Setting aside needs a reason");
        }
        setAside.add(topic, finding, Line.of(reason, 500), current.get(), now());
        changes.arrangement(topic);
    }

    public void takeBack(TopicId topic, SetAside said) {
        setAside.remove(topic, said);
        changes.arrangement(topic);
    }

    /** Writes in a section what a finding of this reading of it says should stand there; merged like any other change. */
    public Saving putRight(DraftSection seen, Finding finding) {
        return sections.save(seen.id(), seen.text(), text(TermCorrection.of(seen.content(), List.of(finding))));
    }

    /**
     * Writes in the details what a finding of this reading of them says should stand there.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed the same one
     * @throws InvalidContentException if it would be too long
     */
    public void putDetailsRight(TopicDraft seen, Finding finding) {
        if (!write(drafts.lock(seen.id()), seen.details(), seen.details().corrected(List.of(finding)))) {
            throw new OptimisticLockingFailureException("The details of %s have changed".formatted(seen.id()));
        }
    }

    /** Whether the change could be merged with what is stored by now. */
    private boolean write(Draft draft, TopicDetails base, TopicDetails changed) {
        var topic = draft.topic();
        var merged = TopicDetails.merged(base, changed, topic.details());
        merged.ifPresent(both -> {
            topic.revise(topic.revision(), both, current.get().name(), now());
            drafts.store(topic);
            changes.arrangement(topic.id());
        });
        return merged.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Puts right every term in the draft that is written wrongly. */
    public TermCorrections putAllRight(TopicId topic) {
        var draft = drafts.lock(topic);
        var language = Locale.forLanguageTag(draft.topic().details().language());
        var checks = new Checks(terms.findAll().stream().map(TermEntry::term).toList(), language);
        var details = correctDetails(draft, checks);
        var corrected = new ArrayList<Corrected>();
        for (var section : draft.sections()) {
            var before = section.text();
            var after = text(TermCorrection.of(section.content(), wrong(checks.in(section.content()))));
            if (!after.equals(before)) {
                sections.save(section.id(), before, after);
                corrected.add(new Corrected(section.id(), before, after));
            }
        }
        return new TermCorrections(topic, details, corrected);
    }

    private @Nullable CorrectedDetails correctDetails(Draft draft, Checks checks) {
        var before = draft.topic().details();
        var after = before.corrected(wrong(checks.inDetails(draft.content())));
        if (after.equals(before)) {
            return null;
        }
        write(draft, before, after);
        return new CorrectedDetails(before, after);
    }

    private static List<Finding> wrong(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.check() == Check.WRONG_TERM)
                .toList();
    }

    private static SectionText text(Section section) {
        return new SectionText(section.kind(), section.heading(), section.body());
    }

    /**
     * Takes corrections back. What others have written meanwhile stays.
     *
     * @return in how many parts that could not be done, since others have changed the same words
     */
    public int takeBack(TermCorrections corrections) {
        int clashed = 0;
        var details = corrections.details();
        if (details != null && !write(drafts.lock(corrections.topic()), details.after(), details.before())) {
            clashed++;
        }
        for (var each : corrections.sections()) {
            if (sections.save(each.section(), each.after(), each.before()) instanceof Saving.Clashed) {
                clashed++;
            }
        }
        return clashed;
    }

    /**
     * Changes what the topic cannot do without.
     *
     * @throws InvalidContentException if a term is longer than 100 characters
     */
    public void changeUnavoidable(TopicId topic, Set<String> added, Set<String> removed) {
        unavoidable.remove(topic, removed);
        var tidy = added.stream()
                .map(term -> Line.of(term, 100))
                .filter(term -> !Line.isBlank(term))
                .collect(toSet());
        unavoidable.add(topic, tidy);
        changes.arrangement(topic);
    }
}
