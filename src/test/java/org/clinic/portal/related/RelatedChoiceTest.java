package org.clinic.portal.related;

import java.util.List;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RelatedChoiceTest {

    private final TopicId topic = new TopicId();
    private final TopicId other = new TopicId();

    @Test
    void aTopicIsNotRelatedToItselfNorTwiceToAnother() {
        assertRefused(List.of(other, topic), "itself");
        assertRefused(List.of(other, new TopicId(), other), "twice");
    }

    @Test
    void nobodyIsShownMoreThanFour() {
        var four = List.of(other, new TopicId(), new TopicId(), new TopicId());

        assertThat(RelatedChoice.none(topic).next(four).others()).isEqualTo(four);
        assertRefused(List.of(other, new TopicId(), new TopicId(), new TopicId(), new TopicId()), "More than 4");
    }

    @Test
    void eachChoiceIsCounted() {
        var first = RelatedChoice.none(topic).next(List.of(other));

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.next(List.of()).number()).isEqualTo(2);
    }

    private void assertRefused(List<TopicId> others, String why) {
        assertThatThrownBy(() -> RelatedChoice.none(topic).next(others))
                .isInstanceOf(InvalidContentException.class)
                .hasMessageContaining(why);
    }
}
