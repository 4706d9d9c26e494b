package org.clinic.portal.topic.publishing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicStateTest {

    @Test
    void eachHasANameByWhichItIsFoundAgain() {
        assertThat(TopicState.named("draft")).contains(TopicState.DRAFT);
        assertThat(TopicState.named("12")).contains(new TopicState(12));
        assertThat(TopicState.DRAFT.name()).isEqualTo("draft");
        assertThat(new TopicState(12).name()).isEqualTo("12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "007", "1.5", "١٢", "1234567890", "Draft", "2 "})
    void nothingElseNamesOne(String name) {
        assertThat(TopicState.named(name)).isEmpty();
    }
}
