package org.clinic.portal.redirect;

import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.SlugTakenException;
import org.clinic.portal.topic.draft.TopicService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two who want the same address at once: only one of them gets it. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class RedirectRacesTest {

    @Autowired
    RedirectService redirects;

    @Autowired
    TopicService topics;

    @Autowired
    Author author;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String slug;

    @BeforeEach
    void anAddressThatNobodyHas() {
        slug = "wanted-" + UUID.randomUUID();
    }

    @RepeatedTest(10)
    void aTopicAndARedirectNeverHaveTheSameAddress() throws Exception {
        var target = author.draft("One");
        author.publish(target.id());
        var draft = author.draft("One");

        var both = atOnce(
                () -> {
                    redirects.add(slug, target.id(), null);
                    return true;
                },
                () -> {
                    topics.revise(draft.id(), draft.revision(), draft.details().withSlug(slug));
                    return true;
                });

        assertThat(both).as("one of them").isOne();
    }

    @Test
    void aVersionWhoseSlugARedirectTakesMeanwhileIsRefusedOnceThatIsStored() throws Exception {
        var target = author.draft("One");
        author.publish(target.id());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> publishing = transaction.execute(_ -> {
                store(target.id());
                // Waits for the slug, which is held until this transaction ends.
                return threads.submit(this::publishAtTheSlug);
            });

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(publishing::get)
                    .havingRootCause()
                    .withMessageContaining("leads to another topic");
        }
    }

    private void store(TopicId target) {
        jdbc.sql("""
                        insert into redirect (id, slug, topic_id, added_at, added_by, added_name)
                        select gen_random_uuid(), ?, ?, now(), id, name from account limit 1""").params(slug, target.id()).update();
    }

    /** A version that was made by way of no draft. */
    private void publishAtTheSlug() {
        jdbc.sql("""
                        insert into topic (id, revision, slug, language, label, title, summary,
                                           created_at, changed_at, changed_by)
                        values (?, 0, ?, 'en', '', 'Wanted', '', now(), now(), 'Mara Klein')""").params(UUID.randomUUID(), slug).update();
    }

    /** How many of two succeed who begin at the same time. */
    private int atOnce(BooleanSupplier one, BooleanSupplier other) throws Exception {
        var mara = SecurityContextHolder.getContext();
        var begin = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> {
                begin.await();
                return people.as(mara, () -> succeeds(one));
            });
            var second = threads.submit(() -> {
                begin.await();
                return people.as(mara, () -> succeeds(other));
            });
            return (first.get() ? 1 : 0) + (second.get() ? 1 : 0);
        }
    }

    private static boolean succeeds(BooleanSupplier what) {
        try {
            return what.getAsBoolean();
        } catch (RedirectRefusedException | SlugTakenException refused) {
            return false;
        }
    }
}
