package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.presence.TopicNews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class TermNewsTest {

    @Autowired
    TermService terms;

    @Autowired
    TopicNews news;

    @Autowired
    Author author;

    @Test
    void whoHasAnyTopicOpenHearsOfEveryChangeOfTheTerms() throws InterruptedException {
        var heard = new LinkedBlockingQueue<TopicChange>();
        var subscription = news.of(author.draft("One").id(), heard::add);

        var added = terms.add(term("first"));
        assertThat(isTold(heard)).isTrue();
        var changed = terms.change(added.id(), added.revision(), term("second"));
        assertThat(isTold(heard)).isTrue();
        terms.remove(changed.id(), changed.revision());
        assertThat(isTold(heard)).isTrue();
        subscription.end();
    }

    /** What was done to the topic before may be heard of only now. */
    private static boolean isTold(BlockingQueue<TopicChange> heard) throws InterruptedException {
        var change = heard.poll(20, TimeUnit.SECONDS);
        while (change != null && !(change instanceof TopicChange.Terms)) {
            change = heard.poll(20, TimeUnit.SECONDS);
        }
        return change != null;
    }

    private static Term term(String name) {
        return new Term(name + UUID.randomUUID(), List.of(ForbiddenForm.exactly(name + UUID.randomUUID())), "");
    }
}
