package org.clinic.portal.topic.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.ChosenChanges;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.readability.Grades;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.standard.TopicStandards;
import org.clinic.portal.version.Measured;
import org.clinic.portal.version.PublishedVersion;
import org.springframework.util.function.SingletonSupplier;

/** What publishing a draft would do, whatever of it is chosen: looked at before it is done, and again when it is done. */
public final class Rehearsal {

    private final TopicDraft draft;
    private final TopicStandards standards;
    private final TopicComparison comparison;
    private final List<SectionComparison> changed;
    private final Map<String, CheckedOnce> checks = new HashMap<>();
    private final SingletonSupplier<Optional<Grades>> liveGrades;

    Rehearsal(TopicDraft draft, TopicStandards standards) {
        this.draft = draft;
        this.standards = standards;
        comparison = new TopicComparison(
                live().map(PublishedVersion::content)
                        .orElseGet(() -> draft.content().with(List.of())),
                draft.content());
        changed = comparison.sections().stream()
                .filter(section -> !section.isSame())
                .toList();
        liveGrades = SingletonSupplier.of(() -> live().flatMap(live -> grades(live.content())));
    }

    private Optional<Grades> grades(TopicContent content) {
        return Measuring.reading(content, standards.unavoidable()).grades();
    }

    /** As it was read. */
    public TopicDraft draft() {
        return draft;
    }

    /** What visitors read, if they read anything. */
    public Optional<PublishedVersion> live() {
        return Optional.ofNullable(draft.live());
    }

    /** From what visitors read to the draft; where they read nothing, every section is new. */
    public TopicComparison comparison() {
        return comparison;
    }

    /** The number that it would have. */
    public int number() {
        return draft.versionCount() + 1;
    }

    /** Whether title, label, summary, address or language are others than visitors know. */
    public boolean hasOtherDetails() {
        return !comparison.before().with(List.of()).equals(comparison.after().with(List.of()));
    }

    /** The sections that differ, in the order of the draft, with what is gone where it was. */
    public List<SectionComparison> changed() {
        return changed;
    }

    /** Those of them that visitors get. */
    public List<SectionComparison> taken(LeftOut leftOut) {
        return changed.stream()
                .filter(section ->
                        !leftOut.sections().contains(section.section().id()))
                .toList();
    }

    /** The sections that say something else in a later reading of the draft, or stand elsewhere, or are new or gone. */
    public Set<SectionId> changedSince(Rehearsal before) {
        return new TopicComparison(before.draft.content(), draft.content())
                .sections().stream()
                        .filter(section -> !section.isSame())
                        .map(section -> section.section().id())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Of what visitors read, where there is a grade for it. */
    public Optional<Grades> liveGrades() {
        return liveGrades.obtain();
    }

    public Chosen chosen(LeftOut leftOut) {
        return new Chosen(
                live().isEmpty() && leftOut.details()
                        ? ChosenChanges.of(comparison, new LeftOut(false, leftOut.sections()))
                        : ChosenChanges.of(comparison, leftOut));
    }

    private CheckedOnce checksIn(String language) {
        return checks.computeIfAbsent(
                language, tag -> new CheckedOnce(new Checks(standards.terms(), Locale.forLanguageTag(tag))));
    }

    /** What visitors would read with some of it left out. */
    public final class Chosen {

        private final TopicContent content;
        private final CheckedOnce checks;
        private final List<PublishingProblem> problems;

        private Chosen(TopicContent content) {
            this.content = content;
            checks = checksIn(content.language());
            problems = List.copyOf(findProblems());
        }

        private List<PublishingProblem> findProblems() {
            var found = new ArrayList<>(PublishingProblems.in(content, checks));
            if (live().filter(live -> live.content().equals(content)).isPresent()) {
                found.add(new PublishingProblem.NothingChanged());
            }
            return found;
        }

        public TopicContent content() {
            return content;
        }

        /** Every reason why it cannot be published. */
        public List<PublishingProblem> problems() {
            return problems;
        }

        /** What the checks advise to look at, in the order of the text, without what was set aside. */
        public List<Finding> hints() {
            var findings = new ArrayList<>(checks.inDetails(content));
            content.sections().forEach(section -> findings.addAll(checks.in(section)));
            return findings.stream()
                    .filter(finding -> !finding.check().blocks()
                            && standards.setAside(finding).isEmpty())
                    .toList();
        }

        public Optional<Grades> grades() {
            return Rehearsal.this.grades(content);
        }

        Measured measured() {
            return Measuring.of(content, standards);
        }
    }
}
