package org.clinic.portal.base.text;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class FoldedTest {

    @ParameterizedTest
    @MethodSource("org.clinic.portal.testing.Table#folding")
    void bothSidesAreTheSame(String stored, String asked) {
        assertThat(Folded.of(stored)).isEqualTo(Folded.of(asked)).isNotEmpty();
    }

    /** The letter in front has the whole folded by the rule for all letters. */
    @Test
    void plainSignsAreFoldedAsTheyAreBesideLettersWithAccents() {
        var random = new Random(40);
        for (int round = 0; round < 2000; round++) {
            var plain = random.ints(random.nextInt(40), 32, 127)
                    .mapToObj(Character::toString)
                    .collect(joining());

            assertThat("e " + Folded.of(plain)).isEqualTo(orAlone(Folded.of("é " + plain)));
        }
    }

    private static String orAlone(String folded) {
        return folded.equals("e") ? "e " : folded;
    }
}
