package org.clinic.portal.topic.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.time.DemoClock;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.TermService;
import org.clinic.portal.version.Announcement;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes and publishes the topic of the demonstration, one version after the other. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
public class DemoTopic {

    private final TopicSearch search;
    private final TopicService topics;
    private final SectionService sections;
    private final PublishingService publishing;
    private final TermService terms;
    private final CheckService checks;
    private final ContentJson json;
    private final DemoClock clock;

    DemoTopic(
            TopicSearch search,
            TopicService topics,
            SectionService sections,
            PublishingService publishing,
            TermService terms,
            CheckService checks,
            ContentJson json,
            DemoClock clock) {
        this.search = search;
        this.topics = topics;
        this.sections = sections;
        this.publishing = publishing;
        this.terms = terms;
        this.checks = checks;
        this.json = json;
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
        var ids = new TopicId[1];
        clock.at(before(first.daysAgo()), () -> ids[0] = topics.create(first.details()));
        clock.at(before(first.daysAgo()), () -> holdAgainst(ids[0], script));
        for (var version : script.versions()) {
            clock.at(before(version.daysAgo()), () -> write(ids[0], version));
            clock.at(before(version.daysAgo()).plus(Duration.ofHours(1)), () -> publish(ids[0], version.note()));
        }
        return ids[0];
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

    /** What is written, as {@code demo/topic.json} has it. */
    public record Script(List<WrittenTerm> terms, List<String> unavoidable, List<Version> versions) {}

    record WrittenTerm(String required, List<String> forbidden, String hint) {

        Term term() {
            return new Term(
                    required, forbidden.stream().map(ForbiddenForm::exactly).toList(), hint);
        }
    }

    record Version(
            String language,
            String label,
            String title,
            String summary,
            String note,
            int daysAgo,
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
