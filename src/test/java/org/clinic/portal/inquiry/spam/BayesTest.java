package org.clinic.portal.inquiry.spam;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.inquiry.spam.Bayes.Seen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BayesTest {

    private static final Seen OF_SPAM = new Seen(30, 0);
    private static final Seen OF_PEOPLE = new Seen(0, 30);
    private static final Seen OF_BOTH = new Seen(15, 15);
    private static final Seen FORMS = new Seen(50, 50);

    @Test
    void wordsSayNothingBeforeEnoughOfBothWasLearned() {
        var words = Collections.nCopies(10, OF_SPAM);

        assertThat(Bayes.of(new Seen(100, Bayes.ENOUGH - 1), words)).isEmpty();
        assertThat(Bayes.of(new Seen(Bayes.ENOUGH - 1, 100), words)).isEmpty();
        assertThat(Bayes.of(FORMS, List.of())).isEmpty();
    }

    @Test
    void oneWordIsNeverSure() {
        assertThat(Bayes.of(FORMS, List.of(OF_SPAM))).isEmpty();
        assertThat(Bayes.of(FORMS, List.of(OF_SPAM, OF_SPAM))).contains(Reason.WORDS_LIKE_SPAM);
        assertThat(Bayes.of(FORMS, List.of(OF_SPAM, OF_SPAM, OF_SPAM))).contains(Reason.WORDS_MUCH_LIKE_SPAM);
        assertThat(Bayes.of(FORMS, List.of(OF_PEOPLE, OF_PEOPLE))).contains(Reason.WORDS_LIKE_QUESTIONS);
    }

    @Test
    void wordsOfBothSayNothingHoweverManyThereAre() {
        assertThat(Bayes.of(FORMS, Collections.nCopies(1000, OF_BOTH))).isEmpty();
    }

    @Test
    void wordsOfPeopleOutweighWordsOfSpam() {
        var words = Stream.concat(Collections.nCopies(3, OF_SPAM).stream(), Collections.nCopies(3, OF_PEOPLE).stream())
                .toList();

        assertThat(Bayes.of(FORMS, words)).isEmpty();
    }
}
