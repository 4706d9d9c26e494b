package org.clinic.portal.topic.draft;

import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.TopicFilter;
import org.clinic.portal.topic.TopicSearch;
import org.clinic.portal.topic.TopicSummary;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Withdrawal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class TopicServiceTest {

    @Autowired
    TopicService topics;

    @Autowired
    TopicSearch list;

    @Autowired
    PublishingService publishing;

    @Autowired
    Author author;

    @Test
    void aNewTopicIsADraftWithoutSections() {
        var details = Author.details();

        var draft = author.read(topics.create(details));

        assertThat(draft.details()).isEqualTo(details);
        assertThat(draft.sections()).isEmpty();
        assertThat(draft.status()).isEqualTo(TopicStatus.DRAFT);
        assertThat(draft.liveVersion()).isNull();
        assertThat(draft.versionCount()).isZero();
        assertThat(draft.revision()).isZero();
    }

    @Test
    void creatingATopicIsRecorded(@Autowired JdbcClient jdbc, @Autowired CurrentAccount current) {
        var id = topics.create(Author.details());

        assertThat(jdbc.sql("select actor_id from audit_event where action = 'topic.create' and subject_id = ?")
                        .param(id.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(current.get().id().id());
    }

    @Test
    void aSlugThatIsTakenGetsANumber() {
        var details = Author.details();

        topics.create(details);

        assertThat(slugOf(topics.create(details))).isEqualTo(details.slug() + "-2");
        assertThat(slugOf(topics.create(details))).isEqualTo(details.slug() + "-3");
    }

    private String slugOf(TopicId id) {
        return author.read(id).details().slug();
    }

    @Test
    void revisedDetailsReplaceTheOldOnes() {
        var draft = author.draft();
        var details = Author.details();

        var revised = topics.revise(draft.id(), draft.revision(), details);

        assertThat(revised).isEqualTo(author.read(draft.id()));
        assertThat(revised.details()).isEqualTo(details);
        assertThat(revised.revision()).isEqualTo(1);
        assertThat(revised.content()).isNotEqualTo(draft.content());
    }

    @Test
    void detailsThatSomeoneElseHasChangedAreNotOverwritten() {
        var draft = author.draft();
        var theirs = topics.revise(draft.id(), draft.revision(), Author.details());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> topics.revise(draft.id(), draft.revision(), Author.details()));
        assertThat(author.read(draft.id())).isEqualTo(theirs);
    }

    @Test
    void neitherSectionsNorPublishingMakeDetailsStale() {
        var draft = author.draft("One");
        author.write(draft.sections().getFirst(), "Two");
        author.publish(draft.id());

        var revised = topics.revise(draft.id(), draft.revision(), Author.details());

        assertThat(revised.status()).isEqualTo(TopicStatus.CHANGED);
    }

    @Test
    void aSlugOfAnotherTopicIsRefused() {
        var other = author.draft();
        var draft = author.draft();

        assertThatExceptionOfType(SlugTakenException.class)
                .isThrownBy(() -> topics.revise(draft.id(), draft.revision(), other.details()));
    }

    @Test
    void aSlugAtWhichAnotherTopicWasPublishedIsRefused() {
        var other = author.draft("One");
        author.publish(other.id());
        topics.revise(other.id(), other.revision(), Author.details());
        var draft = author.draft();

        assertThatExceptionOfType(SlugTakenException.class)
                .isThrownBy(() -> topics.revise(draft.id(), draft.revision(), other.details()));
        assertThat(slugOf(topics.create(other.details())))
                .isEqualTo(other.details().slug() + "-2");
    }

    @Test
    void aTopicIsFoundByItsWordsWhateverTheirCase() {
        var word = UUID.randomUUID().toString();
        var id = topics.create(Author.details("100%% of %s_".formatted(word)));

        assertThat(list.search(
                        TopicFilter.ALL.withText(" %s".formatted(word.toUpperCase(Locale.ROOT))), Pageable.unpaged()))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(id);
                    assertThat(found.changedBy()).isEqualTo("Mara Klein");
                });
        assertThat(list.search(TopicFilter.ALL.withText("100% of " + word + "_"), Pageable.unpaged()))
                .hasSize(1);
        assertThat(list.search(TopicFilter.ALL.withText("100__of " + word), Pageable.unpaged()))
                .isEmpty();
    }

    @Test
    void theTopicChangedLastComesFirst() {
        var word = UUID.randomUUID().toString();
        var first = topics.create(Author.details(word + " one"));
        var second = topics.create(Author.details(word + " two"));
        topics.revise(first, 0, Author.details(word + " three"));

        assertThat(list.search(TopicFilter.ALL.withText(word), Pageable.unpaged()))
                .extracting(TopicSummary::id)
                .containsExactly(first, second);
        assertThat(list.search(TopicFilter.ALL.withText(word), PageRequest.of(1, 1)))
                .extracting(TopicSummary::id)
                .containsExactly(second);
    }

    @Test
    void theListAndTheDraftAgreeOnWhereATopicStands() {
        var draft = author.draft("One", "Two");
        assertStatus(draft.id(), TopicStatus.DRAFT, null);

        author.publish(draft.id());
        assertStatus(draft.id(), TopicStatus.LIVE, 1);

        var changed = author.write(author.read(draft.id()).sections().getFirst(), "Changed");
        assertStatus(draft.id(), TopicStatus.CHANGED, 1);

        author.write(changed, "One");
        assertStatus(draft.id(), TopicStatus.LIVE, 1);

        publishing.withdraw(draft.id(), Withdrawal.untold("A wrong dose"));
        assertStatus(draft.id(), TopicStatus.WITHDRAWN, null);
    }

    private void assertStatus(TopicId id, TopicStatus status, @Nullable Integer liveVersion) {
        var draft = author.read(id);
        var listed = list.search(TopicFilter.ALL.withText(draft.details().slug()), Pageable.unpaged())
                .getFirst();
        assertThat(draft.status()).isEqualTo(status);
        assertThat(draft.liveVersion()).isEqualTo(liveVersion);
        assertThat(listed.status()).isEqualTo(status);
        assertThat(listed.liveVersion()).isEqualTo(liveVersion);
    }

    @Test
    void reviewersRead(@Autowired People people) {
        var draft = author.draft();
        var reviewer = people.context("Dana Park", Roles.REVIEWER);

        assertThat(people.as(reviewer, () -> topics.open(draft.id()))).contains(draft);
        assertThat(people.as(
                        reviewer,
                        () -> list.search(
                                TopicFilter.ALL.withText(draft.details().slug()), Pageable.unpaged())))
                .hasSize(1);
    }
}
