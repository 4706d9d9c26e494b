package org.clinic.portal.topic.publishing;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class PublishedTopicsTest {

    @Autowired
    PublishedTopics published;

    @Autowired
    PublishingService publishing;

    @Autowired
    TopicService topics;

    @Autowired
    Author author;

    @Test
    void aDraftIsUnknownToVisitors() {
        var draft = author.draft("One");
        var slug = draft.details().slug();

        assertThat(published.find(slug)).isEqualTo(new Publication.Unknown());
        assertThat(published.liveNumber(slug)).isEmpty();
        assertThat(published.live(slug)).isEmpty();
        assertThat(published.live()).extracting(PublishedTopic::id).doesNotContain(draft.id());
    }

    @Test
    void visitorsGetTheLiveVersion(@Autowired People people) {
        var draft = author.draft("One");
        var slug = draft.details().slug();
        author.publish(draft.id());
        author.publishChange(draft.id());
        var visitor = new SecurityContextImpl();

        assertThat(people.as(visitor, () -> published.find(slug)))
                .isEqualTo(new Publication.Live(published.version(slug, 2).orElseThrow()));
        assertThat(people.as(visitor, () -> published.liveNumber(slug))).contains(2);
        assertThat(people.as(visitor, () -> published.live(slug))).isEqualTo(published.version(slug, 2));
        assertThat(people.as(visitor, () -> published.version(slug, 1)))
                .isEqualTo(published.version(draft.id(), 1))
                .isPresent();
        assertThat(published.version(slug, 3)).isEmpty();
    }

    @Test
    void aVersionThatWasReadBeforeItWasCommittedAndNeverWasIsNoVersion(@Autowired TransactionTemplate transaction) {
        var draft = author.draft("One");
        transaction.executeWithoutResult(status -> {
            author.publish(draft.id());
            assertThat(published.version(draft.id(), 1)).isPresent();
            status.setRollbackOnly();
        });

        assertThat(published.version(draft.id(), 1)).isEmpty();
        author.publish(draft.id());
        assertThat(published.version(draft.id(), 1)).isPresent();
        assertThat(published.version(draft.details().slug(), draft.id(), 1))
                .isEqualTo(published.version(draft.id(), 1));
        assertThat(published.version("never-published-here", draft.id(), 1)).isEmpty();
    }

    @Test
    void theListSaysWhatTheLiveVersionSays() {
        var draft = author.draft("One");
        author.publish(draft.id());
        topics.revise(draft.id(), draft.revision(), Author.details());

        var version = published.version(draft.id(), 1).orElseThrow();
        assertThat(published.live())
                .contains(new PublishedTopic(
                        draft.id(),
                        draft.details().slug(),
                        draft.details().label(),
                        draft.details().title(),
                        draft.details().summary(),
                        draft.details().language(),
                        1,
                        version.publishedAt()));
    }

    @Test
    void anOldSlugLeadsToTheNewOneOnceThatIsPublished() {
        var draft = author.draft("One");
        var oldSlug = draft.details().slug();
        author.publish(draft.id());
        var newSlug = topics.revise(draft.id(), draft.revision(), Author.details())
                .details()
                .slug();
        assertThat(published.find(oldSlug)).isInstanceOf(Publication.Live.class);
        assertThat(published.find(newSlug)).isEqualTo(new Publication.Unknown());

        author.publish(draft.id());

        assertThat(published.find(oldSlug)).isEqualTo(new Publication.Moved(newSlug));
        assertThat(published.find(newSlug)).isInstanceOf(Publication.Live.class);
        assertThat(published.liveNumber(oldSlug)).isEmpty();
        assertThat(published.live(oldSlug)).isEmpty();
        assertThat(published.version(oldSlug, 2))
                .isEqualTo(published.version(newSlug, 2))
                .isPresent();
    }

    @Test
    void aWithdrawnTopicIsGoneButItsVersionsStay() {
        var draft = author.draft("One");
        var slug = draft.details().slug();
        author.publish(draft.id());
        publishing.withdraw(draft.id(), Withdrawal.untold("A wrong dose"));

        var until = requireNonNull(publishing.versions(draft.id()).getFirst().liveUntil());
        assertThat(published.find(slug))
                .isEqualTo(new Publication.Withdrawn(
                        draft.id(), slug, draft.details().title(), "en", until, Withdrawal.Cause.OTHER, null));
        assertThat(published.liveNumber(slug)).isEmpty();
        assertThat(published.live(slug)).isEmpty();
        assertThat(published.live()).extracting(PublishedTopic::id).doesNotContain(draft.id());
        assertThat(published.version(slug, 1)).isPresent();
    }

    @Test
    void whatTookATopicsPlaceIsNamedAsLongAsVisitorsCanReadIt() {
        var first = author.draft("One");
        var second = author.draft("One");
        var third = author.draft("One");
        List.of(first, second, third).forEach(draft -> author.publish(draft.id()));

        publishing.withdraw(first.id(), Withdrawal.replacedBy(second.id(), "One is enough"));
        assertThat(insteadOf(first)).contains(second.id());

        publishing.withdraw(second.id(), Withdrawal.replacedBy(third.id(), "One is enough"));
        assertThat(insteadOf(first)).contains(third.id());

        publishing.withdraw(third.id(), Withdrawal.untold("None is needed"));
        assertThat(insteadOf(first)).isEmpty();
        author.publishChange(second.id());
        assertThat(insteadOf(first)).contains(second.id());
    }

    @Test
    void whatTakesEachOthersPlaceLeadsNowhere() {
        var first = author.draft("One");
        var second = author.draft("One");
        List.of(first, second).forEach(draft -> author.publish(draft.id()));
        publishing.withdraw(first.id(), Withdrawal.replacedBy(second.id(), "The other is better"));
        author.publishChange(first.id());
        publishing.withdraw(second.id(), Withdrawal.replacedBy(first.id(), "It was the better one"));
        publishing.withdraw(first.id(), Withdrawal.untold("Neither is needed"));

        assertThat(insteadOf(first)).isEmpty();
        assertThat(insteadOf(second)).isEmpty();
    }

    private Optional<TopicId> insteadOf(TopicDraft draft) {
        var withdrawn = (Publication.Withdrawn) published.find(draft.details().slug());
        return Optional.ofNullable(withdrawn.instead()).map(PublishedTopic::id);
    }

    @Test
    void whatWasLiveAtAMomentIsKnown() {
        var id = author.draft("One").id();
        author.publish(id);
        author.publishChange(id);
        publishing.withdraw(id, Withdrawal.untold("It was wrong"));
        author.publishChange(id);
        var third = published.version(id, 3).orElseThrow().publishedAt();
        var second = published.version(id, 2).orElseThrow().publishedAt();
        var first = published.version(id, 1).orElseThrow().publishedAt();
        var withdrawn = requireNonNull(publishing.versions(id).get(1).liveUntil());

        assertThat(published.numberAt(id, first.minusNanos(1_000))).isEmpty();
        assertThat(published.numberAt(id, first)).contains(1);
        assertThat(published.numberAt(id, second.minusNanos(1_000))).contains(1);
        assertThat(published.numberAt(id, second)).contains(2);
        assertThat(published.numberAt(id, withdrawn)).isEmpty();
        assertThat(published.numberAt(id, third.minusNanos(1_000))).isEmpty();
        assertThat(published.numberAt(id, third)).contains(3);
        assertThat(published.numberAt(id, third.plusSeconds(1_000_000))).contains(3);
    }
}
