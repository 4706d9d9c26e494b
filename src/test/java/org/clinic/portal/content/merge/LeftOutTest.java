package org.clinic.portal.content.merge;

import java.util.Set;
import org.clinic.portal.content.SectionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LeftOutTest {

    private static final SectionId ONE = new SectionId();
    private static final SectionId OTHER = new SectionId();

    @Test
    void itsNameNamesTheSame() {
        for (var leftOut : Set.of(
                LeftOut.NOTHING,
                new LeftOut(true, Set.of()),
                new LeftOut(false, Set.of(ONE)),
                new LeftOut(true, Set.of(ONE, OTHER)))) {
            assertThat(LeftOut.named(leftOut.name())).isEqualTo(leftOut);
        }
        assertThat(new LeftOut(true, Set.of(ONE, OTHER)).name())
                .isEqualTo(new LeftOut(true, Set.of(OTHER, ONE)).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "_", "details_", "details_details", "1-2-3"})
    void otherNamesNameNothing(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> LeftOut.named(name));
    }

    @Test
    void whatIsLeftOutCanBeTakenInAgain() {
        var leftOut = LeftOut.NOTHING.with(ONE, true).with(OTHER, true).withDetails(true);

        assertThat(leftOut).isEqualTo(new LeftOut(true, Set.of(ONE, OTHER)));
        assertThat(leftOut.with(ONE, false)
                        .with(OTHER, false)
                        .withDetails(false)
                        .isEmpty())
                .isTrue();
    }
}
