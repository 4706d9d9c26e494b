package org.clinic.portal.topic;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.topic.TermCorrections.Corrected;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.TermCorrection;
import org.clinic.portal.topic.content.InvalidContentException;
import org.clinic.portal.topic.content.Line;
import org.clinic.portal.topic.content.Section;
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
        setAside.add(
                finding, Line.of(reason, 500), current.get(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        changes.arrangement(topic);
    }

    public void takeBack(TopicId topic, SetAside said) {
        setAside.remove(said);
        changes.arrangement(topic);
    }

    /** Writes in a section what a finding of this reading of it says should stand there; merged like any other change. */
    public Saving putRight(DraftSection seen, Finding finding) {
        return sections.save(seen.id(), seen.text(), text(TermCorrection.of(seen.content(), List.of(finding))));
    }

    /** Puts right every term in the draft that is written wrongly. */
    public TermCorrections putAllRight(TopicId topic) {
        var draft = drafts.lock(topic);
        var language = Locale.forLanguageTag(draft.topic().details().language());
        var checks = new Checks(terms.findAll().stream().map(TermEntry::term).toList(), language);
        var corrected = new ArrayList<Corrected>();
        for (var section : draft.sections()) {
            var before = section.text();
            var after = text(TermCorrection.of(section.content(), wrongTerms(checks, section.content())));
            if (!after.equals(before)) {
                sections.save(section.id(), before, after);
                corrected.add(new Corrected(section.id(), before, after));
            }
        }
        return new TermCorrections(corrected);
    }

    private static List<Finding> wrongTerms(Checks checks, Section section) {
        return checks.in(section).stream()
                .filter(finding -> finding.check() == Check.WRONG_TERM)
                .toList();
    }

    private static SectionText text(Section section) {
        return new SectionText(section.kind(), section.heading(), section.body());
    }

    /**
     * Takes corrections back. What others have written meanwhile stays.
     *
     * @return how many sections could not be taken back, since others have changed the same words
     */
    public int takeBack(TermCorrections corrections) {
        int clashed = 0;
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
