package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.TermCorrection;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.DraftTextService;
import org.clinic.portal.topic.draft.SaveResult;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.step.StepKind;
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

    private final SectionService sections;
    private final TopicService topics;
    private final DraftTextService texts;
    private final TermService terms;
    private final SetAsideRows setAside;
    private final UnavoidableTerms unavoidable;
    private final TopicEvents events;
    private final Hands hands;

    CheckService(
            SectionService sections,
            TopicService topics,
            DraftTextService texts,
            TermService terms,
            SetAsideRows setAside,
            UnavoidableTerms unavoidable,
            TopicEvents events,
            Hands hands) {
        this.sections = sections;
        this.topics = topics;
        this.texts = texts;
        this.terms = terms;
        this.setAside = setAside;
        this.unavoidable = unavoidable;
        this.events = events;
        this.hands = hands;
    }

    @Transactional(readOnly = true)
    @TopicReaders
    public TopicStandards standards(TopicId topic) {
        return new TopicStandards(terms.all(), setAside.of(topic), unavoidable.of(topic));
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
        setAside.add(topic, finding, Line.of(reason, 500), hands.present());
        events.tell(new TopicEvent.StandardsChanged(topic));
    }

    public void takeBack(TopicId topic, SetAside said) {
        setAside.remove(topic, said);
        events.tell(new TopicEvent.StandardsChanged(topic));
    }

    /** Writes in a section what a finding of this reading of it says should stand there; merged like any other change. */
    public SaveResult putRight(DraftSection seen, Finding finding) {
        var corrected = TermCorrection.of(seen.content(), List.of(finding));
        return sections.save(seen.id(), seen.text(), corrected.text());
    }

    /**
     * Writes in the details what a finding of this reading of them says should stand there.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed the same one
     * @throws InvalidContentException if it would be too long
     */
    public void putDetailsRight(TopicDraft seen, Finding finding) {
        var corrected = TopicDetails.of(TermCorrection.ofDetails(seen.content(), List.of(finding)));
        if (!topics.merge(seen.id(), seen.details(), corrected)) {
            throw new OptimisticLockingFailureException("The details of %s have changed".formatted(seen.id()));
        }
    }

    /** Puts right every term in the draft that is written wrongly, as one step. */
    public DraftTextService.Rewritten putAllRight(TopicId topic) {
        return texts.rewrite(topic, StepKind.TERMS, this::corrected);
    }

    private TopicContent corrected(TopicContent content) {
        var checks = terms.checks(content.language());
        var sections = content.sections().stream()
                .map(section -> TermCorrection.of(section, wrong(checks.in(section))))
                .toList();
        return TermCorrection.ofDetails(content, wrong(checks.inDetails(content)))
                .with(sections);
    }

    private static List<Finding> wrong(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.check() == Check.WRONG_TERM)
                .toList();
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
        events.tell(new TopicEvent.StandardsChanged(topic));
    }
}
