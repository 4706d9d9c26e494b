package org.clinic.portal.feedback;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.feedback.TopicAnswers.Part;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What marketing hears of a topic's readers: counts, and the notes that tell of nobody. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TopicFeedback {

    private static final boolean HARMLESS = false;
    private static final int MOST_NOTES = 100;

    private final PublishedTopics topics;
    private final AnswerRows answers;
    private final NoteRows notes;
    private final FeedbackNews news;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    TopicFeedback(
            PublishedTopics topics,
            AnswerRows answers,
            NoteRows notes,
            FeedbackNews news,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.topics = topics;
        this.answers = answers;
        this.notes = notes;
        this.news = news;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * @param answered is told, on a thread that serves everybody, that readers have answered
     * @param noted that one has written what tells of nobody
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Subscription listen(TopicId topic, Runnable answered, Runnable noted) {
        return news.listenTo(topic, answered, noted);
    }

    /** Nothing while no version is live, as nobody is asked then. */
    @Transactional(readOnly = true)
    public Optional<TopicAnswers> answers(TopicId topic) {
        return topics.find(topic) instanceof Publication.Live(var version)
                ? Optional.of(answers(version))
                : Optional.empty();
    }

    private TopicAnswers answers(PublishedVersion version) {
        var now = answers.of(version.topic(), version.number());
        var before = answers.of(version.topic(), version.number() - 1);
        var sections = version.content().sections().stream()
                .filter(section -> !section.heading().isBlank())
                .map(section -> part(section, now, before));
        return new TopicAnswers(
                version.number(),
                before.isEmpty() ? Optional.empty() : Optional.of(version.number() - 1),
                Stream.concat(Stream.of(part(null, now, before)), sections).toList());
    }

    private static Part part(
            @Nullable Section section,
            Map<Optional<SectionId>, AnswerCounts> now,
            Map<Optional<SectionId>, AnswerCounts> before) {
        var id = Optional.ofNullable(section).map(Section::id);
        return new Part(
                id.orElse(null),
                section == null ? null : section.heading(),
                now.getOrDefault(id, AnswerCounts.NONE),
                before.getOrDefault(id, AnswerCounts.NONE));
    }

    /** Those that wait, the newest first, a hundred at most. That somebody has seen them leaves one trace. */
    public List<ReaderNote> notes(TopicId topic) {
        var found = notes.harmless(topic, MOST_NOTES);
        if (!found.isEmpty()) {
            var shown = found.stream().map(ReaderNote::id).toList();
            audit.record("feedback.notes.list", "topic", topic.id(), Map.of("shown", shown));
        }
        return found;
    }

    /** Whether it was still to be done; a colleague may have been quicker. */
    public boolean done(UUID note) {
        return notes.done(note, HARMLESS, current.get(), clock.instant());
    }

    /** Has it wait again; nothing happens where the same words do already. */
    public boolean notDone(UUID note) {
        return notes.notDone(note, HARMLESS);
    }
}
