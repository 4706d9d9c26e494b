package org.clinic.portal.content.merge;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LineMergeTest {

    @Test
    void differentWordsMerge() {
        assertThat(LineMerge.of("Before the procedure", "Before your procedure", "Before the treatment")
                        .line())
                .isEqualTo("Before your treatment");
    }

    @Test
    void whatOnlyOneChangedIsTaken() {
        assertThat(LineMerge.of("Before", "", "Before").line()).isEmpty();
        assertThat(LineMerge.of("", "", "Before").line()).isEqualTo("Before");
    }

    @Test
    void differentChangesOfOneWordClash() {
        var merge = LineMerge.of("Before the procedure", "Before your procedure", "Before a procedure");

        assertThat(merge.isClean()).isFalse();
        assertThatIllegalStateException().isThrownBy(merge::line);
        assertThat(merge.resolved(Side.MINE)).isEqualTo("Before your procedure");
        assertThat(merge.resolved(Side.THEIRS)).isEqualTo("Before a procedure");
        assertThat(merge.resolved(Side.BOTH)).isEqualTo("Before your procedure Before a procedure");
    }

    @Test
    void twoFirstLinesClash() {
        assertThat(LineMerge.of("", "Before", "After")).isEqualTo(new LineMerge("", "Before", "After"));
        assertThat(LineMerge.of("", "Before", "Before").line()).isEqualTo("Before");
    }

    @Test
    void aRemovedLineClashesWithAChangedOne() {
        assertThat(LineMerge.of("Before the procedure", "", "Before a procedure"))
                .isEqualTo(new LineMerge("Before the procedure", "", "Before a procedure"));
    }
}
