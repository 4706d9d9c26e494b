package org.clinic.portal.topic.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.time.DemoClock;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.TermService;
import org.clinic.portal.version.Announcement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes and publishes the topics of the demonstration, one version after the other, and plans what comes next. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
public class DemoTopic {

    private final TopicSearch search;
    private final TopicService topics;
    private final SectionService sections;
    private final PublishingService publishing;
    private final ReleaseService releases;
    private final TermService terms;
    private final CheckService checks;
    private final ContentJson json;
    private final Clinic clinic;
    private final DemoClock clock;

    DemoTopic(
            TopicSearch search,
            TopicService topics,
            SectionService sections,
            PublishingService publishing,
            ReleaseService releases,
            TermService terms,
            CheckService checks,
            ContentJson json,
            Clinic clinic,
            DemoClock clock) {
        this.search = search;
        this.topics = topics;
        this.sections = sections;
        this.publishing = publishing;
        this.releases = releases;
        this.terms = terms;
        this.checks = checks;
        this.json = json;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Writes it unless there is any topic already, which is never deleted. */
    public Optional<TopicId> publish(Script script) {
        return search.search(TopicFilter.ALL, Pageable.ofSize(1)).isEmpty()
                ? Optional.of(publishAll(script))
                : Optional.empty();
    }

    private TopicId publishAll(Script script) {
        var first = script.versions().getFirst();
        var id = begin(first);
        clock.at(before(first.daysAgo()), () -> holdAgainst(id, script));
        script.versions().forEach(version -> publish(id, version));
        plan(id, script.planned(), new When.At(next(DayOfWeek.MONDAY, 7)));
        release(script.release());
        return id;
    }

    private TopicId begin(Version first) {
        var made = new AtomicReference<TopicId>();
        clock.at(before(first.daysAgo()), () -> made.set(topics.create(first.details())));
        return made.get();
    }

    private void publish(TopicId id, Version version) {
        clock.at(before(version.daysAgo()), () -> {
            arrange(id, version);
            write(id, version);
        });
        clock.at(before(version.daysAgo()).plus(Duration.ofHours(1)), () -> publish(id, version.note()));
    }

    private void plan(TopicId id, Version version, When when) {
        clock.at(before(version.daysAgo()), () -> write(id, version));
        publishing.plan(open(id), LeftOut.NOTHING, Announcement.content(version.note()), when);
    }

    private void release(WrittenRelease written) {
        var release = releases.make(written.name());
        for (var topic : written.topics()) {
            var id = begin(Objects.requireNonNullElse(topic.live(), topic.next()));
            if (topic.live() != null) {
                publish(id, topic.live());
            }
            plan(id, topic.next(), new When.With(release));
        }
        releases.lock(release, 0, next(DayOfWeek.THURSDAY, 6));
    }

    private Instant next(DayOfWeek day, int hour) {
        return LocalDate.ofInstant(clock.instant(), clinic.zone())
                .with(TemporalAdjusters.next(day))
                .atTime(hour, 0)
                .atZone(clinic.zone())
                .toInstant();
    }

    /** The clinic's list may have a term already: it outlives topics. */
    private void holdAgainst(TopicId id, Script script) {
        script.terms().stream()
                .map(WrittenTerm::term)
                .filter(term -> terms.search(term.required()).isEmpty())
                .forEach(terms::add);
        checks.changeUnavoidable(id, Set.copyOf(script.unavoidable()), Set.of());
    }

    private Instant before(int days) {
        return Clock.systemUTC().instant().minus(Duration.ofDays(days)).minus(Duration.ofHours(2));
    }

    /** Brings the draft's sections, in their order, to what the version says. */
    private void write(TopicId id, Version version) {
        for (var i = 0; i < version.sections().size(); i++) {
            var written = version.sections().get(i);
            var draft = open(id).sections();
            DraftSection section = i < draft.size() ? draft.get(i) : sections.add(id, written.kind(), i);
            sections.save(section.id(), section.text(), written.text(json));
        }
    }

    private void publish(TopicId id, String note) {
        publishing.publish(open(id), Announcement.content(note));
    }

    private TopicDraft open(TopicId id) {
        return topics.open(id).orElseThrow();
    }

    private void arrange(TopicId id, Version version) {
        Objects.requireNonNullElse(version.moves(), List.<Move>of())
                .forEach(move -> open(id).sections().stream()
                        .filter(section -> section.heading().equals(move.section()))
                        .findFirst()
                        .ifPresent(section -> sections.move(section.id(), move.to())));
    }

    /**
     * What is written, as {@code demo/topic.json} has it.
     *
     * @param planned what goes live next week
     */
    public record Script(
            List<WrittenTerm> terms,
            List<String> unavoidable,
            List<Version> versions,
            Version planned,
            WrittenRelease release) {}

    /** Topics that go live together. */
    record WrittenRelease(String name, List<WrittenTopic> topics) {}

    /** @param live absent for a topic that nobody has read yet */
    record WrittenTopic(@Nullable Version live, Version next) {}

    record WrittenTerm(String required, List<String> forbidden, String hint) {

        Term term() {
            return new Term(
                    required, forbidden.stream().map(ForbiddenForm::exactly).toList(), hint);
        }
    }

    /** A section that stands elsewhere than in the version before. */
    record Move(String section, int to) {}

    record Version(
            String language,
            String label,
            String title,
            String summary,
            String note,
            int daysAgo,
            @Nullable List<Move> moves,
            List<WrittenSection> sections) {

        TopicDetails details() {
            return new TopicDetails("", language, label, title, summary);
        }
    }

    record WrittenSection(SectionKind kind, String heading, JsonNode body) {

        SectionText text(ContentJson json) {
            return new SectionText(kind, heading, json.readBody(body.toString()));
        }
    }
}
