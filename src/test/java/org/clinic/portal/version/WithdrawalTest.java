package org.clinic.portal.version;

import java.util.stream.Stream;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Withdrawal.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WithdrawalTest {

    @Test
    void itsReasonIsALineOfWordsForColleagues() {
        assertThat(Withdrawal.untold(" A wrong\ndose ").reason()).isEqualTo("A wrong dose");
        Stream.of("", " \t\u00a0", "\u200b", "a".repeat(1001)).forEach(reason -> refused(Cause.OTHER, reason, null));
        assertThat(Withdrawal.untold("a".repeat(1000)).reason()).hasSize(1000);
    }

    @Test
    void whatIsReplacedNamesWhatTookItsPlace() {
        assertThat(Withdrawal.replacedBy(new TopicId(), "Merged").cause()).isEqualTo(Cause.REPLACED);
        refused(Cause.REPLACED, "Merged", null);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "REPLACED")
    void noOtherCauseNamesAnotherTopic(Cause cause) {
        assertThat(new Withdrawal(cause, "Why", null).instead()).isNull();
        refused(cause, "Why", new TopicId());
    }

    private static void refused(Cause cause, String reason, @Nullable TopicId instead) {
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> new Withdrawal(cause, reason, instead));
    }
}
