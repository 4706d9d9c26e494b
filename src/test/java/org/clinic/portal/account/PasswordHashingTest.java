package org.clinic.portal.account;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashingTest {

    private final PasswordHashing hashing = new PasswordHashing();

    @Test
    void aHashIsArgon2idWithOwaspsFloorAndItsOwnSalt() {
        var hash = hashing.hash("copper lantern seven rivers");

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hashing.hash("copper lantern seven rivers")).isNotEqualTo(hash);
    }

    @Test
    void onlyTheSamePasswordMatches() {
        var hash = Optional.of(hashing.hash("copper lantern seven rivers"));

        assertThat(hashing.matches("copper lantern seven rivers", hash)).isTrue();
        assertThat(hashing.matches("copper lantern seven River", hash)).isFalse();
        assertThat(hashing.matches("", hash)).isFalse();
    }

    @Test
    void theSameCharactersTypedOnAnotherSystemAreTheSamePassword() {
        var hash = Optional.of(hashing.hash("ma\u00f1ana ser\u00e1 otro d\u00eda"));

        assertThat(hashing.matches("man\u0303ana sera\u0301 otro di\u0301a", hash))
                .isTrue();
    }

    @Test
    void withoutAHashNothingMatches() {
        assertThat(hashing.matches("copper lantern seven rivers", Optional.empty()))
                .isFalse();
    }

    @Test
    void aPasswordThatIsTooLongDoesNotMatchByItsBeginning() {
        var longest = "a".repeat(PasswordHashing.LONGEST);
        var hash = Optional.of(hashing.hash(longest));

        assertThat(hashing.matches(longest, hash)).isTrue();
        assertThat(hashing.matches(longest + "b", hash)).isFalse();
    }

    @Test
    void manyAtOnceAllGetTheirTurn() throws Exception {
        var hash = Optional.of(hashing.hash("copper lantern seven rivers"));
        Callable<Boolean> signIn = () -> hashing.matches("copper lantern seven rivers", hash);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(number -> signIn).toList());
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    @Test
    void itIsWhatSpringsEncoderCallsUpToDate() {
        var encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

        assertThat(encoder.upgradeEncoding(hashing.hash("copper lantern seven rivers")))
                .isFalse();
    }
}
