package org.clinic.portal.topic.presence;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.TopicDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class PresenceServiceTest {

    @Autowired
    PresenceService presence;

    @Autowired
    TopicNews news;

    @Autowired
    People people;

    @Autowired
    Author author;

    private PresenceId mine;
    private PresenceId hers;
    private AtomicBoolean connected;
    private TopicDraft draft;

    @BeforeEach
    void aTopicAndTwoWindows() {
        mine = new PresenceId();
        hers = new PresenceId();
        connected = new AtomicBoolean(true);
        draft = author.draft("One", "Two");
    }

    @Test
    void whoHasATopicOpenIsSeenByTheOthersWithTheSection() {
        presence.enter(mine, draft.id(), draft.sections().get(0).id(), connected::get);
        danaEnters();

        assertThat(presence.others(mine, draft.id())).singleElement().satisfies(dana -> {
            assertThat(dana.name()).isEqualTo("Dana Park");
            assertThat(dana.section()).isEqualTo(draft.sections().get(1).id());
            assertThat(dana.writing()).isFalse();
        });
        assertThat(presence.others(hers, draft.id())).extracting(Present::name).containsExactly("Mara Klein");
    }

    @Test
    void whoWritesIsShownAsWritingUntilTheyOpenSomethingElse() {
        danaEnters();

        presence.write(hers, draft.id());
        assertThat(presence.others(mine, draft.id()))
                .extracting(Present::writing)
                .containsExactly(true);

        presence.enter(hers, draft.id(), null, connected::get);
        assertThat(presence.others(mine, draft.id()))
                .extracting(Present::writing)
                .containsExactly(false);
    }

    @Test
    void whoLeavesIsGoneAlsoAtTheEndOfTheirSession() {
        var leave = danaEnters();

        people.as(SecurityContextHolder.createEmptyContext(), () -> {
            leave.run();
            return leave;
        });

        assertThat(presence.others(mine, draft.id())).isEmpty();
    }

    @Test
    void aSavedTextIsHeardOfWithItsRevision() throws InterruptedException {
        var heard = new LinkedBlockingQueue<TopicChange>();
        var subscription = news.of(draft.id(), heard::add);
        var other = author.draft("Elsewhere");

        var noise = author.write(other.sections().getFirst(), "Not of interest");
        var elsewhere = new TopicChange.Text(noise.id(), noise.revision());
        var saved = author.write(draft.sections().getFirst(), "One, changed");

        var change = heard.poll(20, TimeUnit.SECONDS);
        while (change != null && !change.equals(new TopicChange.Text(saved.id(), saved.revision()))) {
            // What was done to the topic before, and is heard of only now.
            assertThat(change).isNotEqualTo(elsewhere);
            change = heard.poll(20, TimeUnit.SECONDS);
        }
        assertThat(change).isNotNull();
        subscription.end();
    }

    @Test
    void whoHasATopicOpenHearsOfWhoComes() throws InterruptedException {
        var heard = new LinkedBlockingQueue<TopicChange>();
        var subscription = news.of(draft.id(), heard::add);

        danaEnters();

        assertThat(isTold(heard)).isTrue();
        subscription.end();
    }

    private Runnable danaEnters() {
        var dana = people.context("Dana Park", Roles.MARKETING);
        return people.as(
                dana,
                () -> presence.enter(hers, draft.id(), draft.sections().get(1).id(), connected::get));
    }

    private static boolean isTold(BlockingQueue<TopicChange> heard) throws InterruptedException {
        for (var change = heard.poll(20, TimeUnit.SECONDS); change != null; change = heard.poll(20, TimeUnit.SECONDS)) {
            if (change instanceof TopicChange.Presence) {
                return true;
            }
        }
        return false;
    }
}
