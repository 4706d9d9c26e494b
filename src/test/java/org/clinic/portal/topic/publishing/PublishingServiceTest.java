package org.clinic.portal.topic.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.TopicStatus;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.TopicNotLiveException;
import org.clinic.portal.version.VersionSummary;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class PublishingServiceTest {

    @Autowired
    PublishingService publishing;

    @Autowired
    SectionService sections;

    @Autowired
    TopicService topics;

    @Autowired
    Author author;

    @Autowired
    JdbcClient jdbc;

    @Test
    void versionsAreNumberedFromOneAndOnlyTheLastIsLive(@Autowired CurrentAccount current) {
        var id = author.draft("One").id();

        assertThat(author.publish(id)).isEqualTo(1);
        assertThat(author.publishChange(id)).isEqualTo(2);
        assertThat(author.publishChange(id)).isEqualTo(3);

        var versions = publishing.versions(id);
        assertThat(versions).extracting(VersionSummary::number).containsExactly(3, 2, 1);
        assertThat(versions).extracting(VersionSummary::live).containsExactly(true, false, false);
        assertThat(versions).extracting(VersionSummary::note).containsOnly("Another version");
        assertThat(versions)
                .extracting(VersionSummary::publisherName)
                .containsOnly(current.get().name());
        assertThat(versions.get(1).liveUntil()).isEqualTo(versions.get(0).publishedAt());
    }

    @Test
    void aVersionSaysWhatTheDraftSaid() {
        var draft = author.draft("One", "Two");

        author.publish(draft.id());

        var version = publishing.version(draft.id(), 1).orElseThrow();
        assertThat(version.content().title()).isEqualTo(draft.details().title());
        assertThat(version.content().sections())
                .extracting(Section::id)
                .isEqualTo(draft.sections().stream().map(DraftSection::id).toList());
        assertThat(version.content()).isEqualTo(draft.content());
    }

    @Test
    void editsAfterPublishingLeaveTheVersionAsItWas() {
        var id = author.draft("One", "Two").id();
        author.publish(id);
        var version = publishing.version(id, 1);
        var draft = author.read(id);

        topics.revise(id, draft.revision(), Author.details());
        author.write(draft.sections().getFirst(), "Changed");
        sections.remove(draft.sections().get(1).id());

        assertThat(publishing.version(id, 1)).isEqualTo(version);
    }

    @Test
    void theDatabaseKeepsTheVeryTextThatWasHashedAndChainsTheVersions() {
        var id = author.draft("One").id();
        author.publish(id);
        author.publishChange(id);

        assertThat(jdbc.sql("""
                        select count(*) from topic_version later
                        left join topic_version earlier
                            on earlier.topic_id = later.topic_id and earlier.number = later.previous_number
                        where later.topic_id = ?
                            and later.content_sha256 = sha256(convert_to(later.content::text, 'UTF8'))
                            and later.previous_sha256 is not distinct from earlier.content_sha256""").param(id.id()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void theDatabaseListsTheSectionsOfAVersion() {
        var draft = author.draft("One", "Two");
        author.publish(draft.id());

        assertThat(jdbc.sql("select heading from topic_version_section where topic_id = ? order by position")
                        .param(draft.id().id())
                        .query(String.class)
                        .list())
                .containsExactly("One", "Two");
    }

    @Test
    void publishingWithdrawingAndRestoringAreRecorded() {
        var id = author.draft("One").id();
        author.publish(id);
        publishing.withdraw(id, Withdrawal.untold("A wrong dose"));
        publishing.restore(author.read(id), 1);

        assertThat(jdbc.sql("select action || detail from audit_event where subject_id = ? order by occurred_at, id")
                        .param(id.id())
                        .query(String.class)
                        .list())
                .hasSize(4)
                .startsWith("topic.create{\"slug\": \"%s\"}"
                        .formatted(author.read(id).details().slug()))
                .endsWith(
                        "topic.publish{\"version\": 1}",
                        "topic.withdraw{\"version\": 1}",
                        "topic.restore{\"version\": 1}");
    }

    @Test
    void aDraftThatIsNotReadyIsRefusedWithEveryReason() {
        var draft = author.draft("One");
        topics.revise(draft.id(), draft.revision(), Author.details(" "));
        var empty = sections.add(draft.id(), SectionKind.RISKS, 1);

        refuses(
                draft.id(),
                "First",
                new PublishingProblem.NoTitle(),
                new PublishingProblem.SectionWithoutHeading(empty.id()),
                new PublishingProblem.SectionWithoutText(empty.id()));
        assertThat(publishing.versions(draft.id())).isEmpty();
    }

    @Test
    void aDraftWithoutSectionsIsRefused() {
        refuses(author.draft().id(), "First", new PublishingProblem.NoText());
    }

    @Test
    void hintsKeepNobodyFromPublishing() {
        var draft = author.draft("The the one");

        assertThat(chosen(draft.id()).hints()).extracting(Finding::check).contains(Check.REPEATED_WORD);
        assertThat(chosen(draft.id()).hints()).noneMatch(hint -> hint.check().blocks());
        assertThat(chosen(draft.id()).problems()).isEmpty();
    }

    @Test
    void publishingWhatIsLiveAlreadyIsRefused() {
        var id = author.draft("One").id();
        author.publish(id);

        refuses(id, "Again", new PublishingProblem.NothingChanged());
    }

    private Rehearsal.Chosen chosen(TopicId id) {
        return publishing.rehearse(id).orElseThrow().chosen(LeftOut.NOTHING);
    }

    private void refuses(TopicId id, String note, PublishingProblem... problems) {
        var seen = author.read(id);
        assertThat(List.of(problems)).containsAll(chosen(id).problems());
        assertThatExceptionOfType(PublishingRefusedException.class)
                .isThrownBy(() -> publishing.publish(seen, Announcement.content(note)))
                .satisfies(refused -> assertThat(refused.problems()).containsExactlyInAnyOrder(problems));
    }

    @Test
    void whatWasWithdrawnCanBePublishedAgain() {
        var id = author.draft("One").id();
        author.publish(id);
        publishing.withdraw(id, Withdrawal.untold("A wrong dose"));

        assertThat(author.publish(id)).isEqualTo(2);
        assertThat(publishing.versions(id)).extracting(VersionSummary::live).containsExactly(true, false);
    }

    @Test
    void nobodyPublishesWhatTheyHaveNotRead() {
        var seen = author.draft("One");
        author.write(seen.sections().getFirst(), "Changed meanwhile");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> publishing.publish(seen, Announcement.content("First")));
        assertThat(publishing.versions(seen.id())).isEmpty();
    }

    @Test
    void fourWhoPublishAtOnceMakeOneVersion(@Autowired People people) throws Exception {
        var draft = author.draft("One");
        var mara = SecurityContextHolder.getContext();
        Callable<Integer> publish =
                () -> people.as(mara, () -> publishing.publish(draft, Announcement.content("First")));

        var refusals = new ArrayList<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : threads.invokeAll(List.of(publish, publish, publish, publish))) {
                refusal(attempt).ifPresent(refusals::add);
            }
        }

        assertThat(refusals).hasSize(3).hasOnlyElementsOfType(OptimisticLockingFailureException.class);
        assertThat(publishing.versions(draft.id())).hasSize(1);
    }

    private static Optional<Throwable> refusal(Future<?> attempt) throws InterruptedException {
        try {
            attempt.get();
            return Optional.empty();
        } catch (ExecutionException refused) {
            return Optional.ofNullable(refused.getCause());
        }
    }

    @Test
    void aWithdrawnVersionSaysWhyAndSinceWhen() {
        var id = author.draft("One").id();
        author.publish(id);

        publishing.withdraw(id, Withdrawal.untold(" A wrong\ndose "));

        assertThat(publishing.versions(id)).singleElement().satisfies(version -> {
            assertThat(version.live()).isFalse();
            assertThat(version.liveUntil()).isAfter(version.publishedAt());
            assertThat(version.withdrawnReason()).isEqualTo("A wrong dose");
            assertThat(version.withdrawnBy()).isEqualTo("Mara Klein");
            assertThat(version.withdrawnCause()).isEqualTo(Withdrawal.Cause.OTHER);
        });
    }

    @Test
    void whatWasReplacedSaysByWhatAsLongAsThatIsLive() {
        var id = author.draft("One").id();
        var other = author.draft("One");
        author.publish(id);
        author.publish(other.id());
        assertThat(publishing.others(id))
                .extracting(PublishedTopic::id)
                .contains(other.id())
                .doesNotContain(id);

        publishing.withdraw(id, Withdrawal.replacedBy(other.id(), "One is enough"));

        assertThat(publishing.versions(id))
                .singleElement()
                .extracting(VersionSummary::withdrawnCause, VersionSummary::instead)
                .containsExactly(Withdrawal.Cause.REPLACED, other.details().title());
        publishing.withdraw(other.id(), Withdrawal.untold("None is needed"));
        assertThat(publishing.versions(id))
                .singleElement()
                .extracting(VersionSummary::instead)
                .isNull();
    }

    @Test
    void whatTakesATopicsPlaceIsAnotherOneThatIsLive() {
        var id = author.draft("One").id();
        var draft = author.draft("One").id();
        author.publish(id);

        assertThatExceptionOfType(TopicNotLiveException.class)
                .isThrownBy(() -> publishing.withdraw(id, Withdrawal.replacedBy(draft, "One is enough")));
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> publishing.withdraw(id, Withdrawal.replacedBy(id, "One is enough")));
        assertThat(publishing.versions(id)).extracting(VersionSummary::live).containsExactly(true);
    }

    @Test
    void withdrawingNeedsALiveVersionAndAReason() {
        var id = author.draft("One").id();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> publishing.withdraw(id, Withdrawal.untold("A wrong dose")));

        author.publish(id);
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> publishing.withdraw(id, Withdrawal.untold(" ")));
        assertThat(publishing.versions(id)).extracting(VersionSummary::live).containsExactly(true);
    }

    @Test
    void restoringMakesAVersionTheDraftAndKeepsTheIdsOfItsSections() {
        var first = author.draft("One", "Two", "Three");
        var id = first.id();
        author.publish(id);
        topics.revise(id, first.revision(), Author.details());
        sections.move(first.sections().get(2).id(), 0);
        author.write(first.sections().get(0), "Changed");
        sections.remove(first.sections().get(1).id());
        var later = sections.add(id, SectionKind.RISKS, 1);

        publishing.restore(author.read(id), 1);

        var restored = author.read(id);
        assertThat(restored.content()).isEqualTo(first.content());
        assertThat(restored.status()).isEqualTo(TopicStatus.LIVE);
        assertThat(restored.sections()).extracting(DraftSection::id).doesNotContain(later.id());
        sections.putBack(later.id());
        assertThat(author.headings(id)).containsExactly("One", "Two", "Three", "");
    }

    @Test
    void nobodyRestoresOverWhatTheyHaveNotRead() {
        var draft = author.draft("One");
        author.publish(draft.id());
        author.write(draft.sections().getFirst(), "Changed meanwhile");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> publishing.restore(draft, 1));
        assertThat(author.headings(draft.id())).containsExactly("Changed meanwhile");
    }

    @Test
    void reviewersSeeVersions(@Autowired People people) {
        var id = author.draft("One").id();
        author.publish(id);
        var reviewer = people.context("Dana Park", Roles.REVIEWER);

        assertThat(people.as(reviewer, () -> publishing.versions(id))).hasSize(1);
        assertThat(people.as(reviewer, () -> publishing.version(id, 1))).isPresent();
    }
}
