package org.clinic.portal.topic.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.presence.TopicNews;
import org.clinic.portal.topic.standard.TermService;

import static org.assertj.core.api.Assertions.assertThat;

/** The clinic's terms for tests that open an editor: none comes as news in the middle of one. */
public record ClinicTerms(TermService terms, TopicNews news) {

    /** Adds a term and waits until it has gone round; {@code topic} is any that the test has. */
    public void add(TopicId topic, Term term) {
        var heard = new CountDownLatch(1);
        var subscription = news.of(topic, change -> {
            if (change instanceof TopicChange.Terms) {
                heard.countDown();
            }
        });
        terms.add(term);
        try {
            assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        subscription.end();
    }
}
