package org.clinic.portal.topic.draft;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.TopicSummary;
import org.clinic.portal.topic.preview.PreviewService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.standard.Passages;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class TopicArchiveTest {

    @Autowired
    TopicArchive archive;

    @Autowired
    TopicService topics;

    @Autowired
    TopicSearch list;

    @Autowired
    SectionService sections;

    @Autowired
    PublishingService publishing;

    @Autowired
    PreviewService previews;

    @Autowired
    Author author;

    @Autowired
    JdbcClient jdbc;

    private TopicDraft draft;

    @BeforeEach
    void topic() {
        draft = author.draft("Risks");
    }

    @Test
    void anArchivedTopicIsListedInTheArchiveAlone() {
        archive.add(draft.id());

        assertThat(listed(TopicFilter.ALL)).isFalse();
        assertThat(listed(TopicFilter.ALL.inArchive())).isTrue();
        assertThat(author.read(draft.id()).archived())
                .isNotNull()
                .extracting(Archived::by)
                .isEqualTo("Mara Klein");
    }

    @Test
    void nobodyChangesOrPublishesAnArchivedTopic() {
        archive.add(draft.id());
        var section = draft.sections().getFirst();

        assertRefused(() -> sections.save(section.id(), section.text(), Author.text("Late")));
        assertRefused(() -> sections.add(draft.id(), SectionKind.OTHER, 0));
        assertRefused(() -> sections.remove(section.id()));
        assertRefused(() -> topics.revise(draft.id(), draft.revision(), Author.details()));
        assertRefused(() -> publishing.publish(draft, Announcement.content("Late")));
        assertThat(author.read(draft.id()).content()).isEqualTo(draft.content());
    }

    @Test
    void whatIsTakenOutIsAsItWas() {
        archive.add(draft.id());

        archive.takeOut(draft.id());

        assertThat(author.read(draft.id()))
                .usingRecursiveComparison()
                .ignoringFields("live")
                .isEqualTo(draft);
        assertThat(author.publish(draft.id())).isOne();
    }

    @Test
    void whatVisitorsReadIsNotArchived() {
        author.publish(draft.id());

        assertThatExceptionOfType(TopicIsLiveException.class).isThrownBy(() -> archive.add(draft.id()));
        publishing.withdraw(draft.id(), Withdrawal.untold("Out of date"));
        archive.add(draft.id());

        assertThat(listed(TopicFilter.ALL.inArchive())).isTrue();
    }

    @Test
    void theDatabaseRefusesToArchiveWhatIsLive() {
        author.publish(draft.id());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update topic set archived_at = now(), archived_by = 'X' where id = ?")
                        .param(draft.id().id())
                        .update())
                .withMessageContaining("is not archived");
    }

    @Test
    void theDatabaseRefusesToPublishWhatIsArchived() {
        author.publish(draft.id());
        publishing.withdraw(draft.id(), Withdrawal.untold("Out of date"));
        archive.add(draft.id());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into topic_live_period (id, topic_id, number, live_from)
                                values (gen_random_uuid(), ?, 1, now())""").param(draft.id().id()).update())
                .withMessageContaining("is not published");
    }

    @Test
    void theArchiveNamesWhatDependsOnATopic() {
        author.publish(draft.id());
        author.publishChange(draft.id());
        publishing.withdraw(draft.id(), Withdrawal.untold("Out of date"));
        previews.share(draft.id(), Duration.ofDays(1));
        archive.add(draft.id());

        assertThat(archive.dependants(draft.id()))
                .contains(new Dependant("topic.dependants.versions", 2), new Dependant("topic.dependants.previews", 1));
        assertThat(archive.dependants(author.draft("Alone").id())).isEmpty();
    }

    @Test
    void aTopicIsItsCreatorsAndFoundAsThat() {
        var owner = Optional.ofNullable(draft.owner()).orElseThrow();

        assertThat(owner.name()).isEqualTo("Mara Klein");
        assertThat(list.owners()).contains(owner);
        assertThat(listed(TopicFilter.ALL.withOwner(owner.account()))).isTrue();
    }

    @Test
    void topicsAreFoundByHowTheyStand() {
        assertThat(listed(TopicFilter.ALL.withStatus(TopicStatus.DRAFT))).isTrue();
        author.publish(draft.id());
        assertThat(listed(TopicFilter.ALL.withStatus(TopicStatus.DRAFT))).isFalse();
        assertThat(listed(TopicFilter.ALL.withStatus(TopicStatus.LIVE))).isTrue();
        author.write(author.read(draft.id()).sections().getFirst(), "Changed");
        assertThat(listed(TopicFilter.ALL.withStatus(TopicStatus.CHANGED))).isTrue();
        publishing.withdraw(draft.id(), Withdrawal.untold("Out of date"));
        assertThat(listed(TopicFilter.ALL.withStatus(TopicStatus.WITHDRAWN))).isTrue();
        assertThat(listed(TopicFilter.ALL.withStatus(TopicStatus.CHANGED))).isFalse();
    }

    @Test
    void theListTellsHowHardATopicIsToRead() {
        assertThat(grade()).isEqualTo(graded(draft));

        var harder = RichText.plain("Percutaneous decompression alleviates claudication. It is outpatient surgery.");
        var section = draft.sections().getFirst();
        author.save(
                section,
                new SectionText(section.kind(), section.heading(), new Body(List.of(new Block.Paragraph(harder)))));

        var now = author.read(draft.id());
        assertThat(graded(now)).isGreaterThan(graded(draft));
        assertThat(grade()).as("once it says something else").isEqualTo(graded(now));
        assertThat(grade()).as("and when it is asked for again").isEqualTo(graded(now));
    }

    private Double grade() {
        return list.search(TopicFilter.ALL.withText(draft.details().title()), Pageable.unpaged()).stream()
                .map(TopicSummary::grade)
                .findFirst()
                .orElseThrow();
    }

    private static double graded(TopicDraft draft) {
        var passages = draft.sections().stream()
                .flatMap(section -> Passages.of(section.body()).stream())
                .toList();
        return Readability.of(passages, List.of(), Locale.ENGLISH)
                .grades()
                .orElseThrow()
                .fleschKincaid();
    }

    private boolean listed(TopicFilter filter) {
        return list.search(filter.withText(draft.details().title()), Pageable.unpaged()).stream()
                .anyMatch(topic -> topic.id().equals(draft.id()));
    }

    private static void assertRefused(Runnable what) {
        assertThatExceptionOfType(TopicArchivedException.class).isThrownBy(what::run);
    }
}
