package org.clinic.portal.account;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

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
    void whoeverComesWhileTheLineIsFullIsRefusedAtOnce() throws Exception {
        assertRefused(28, 40, number -> "10.0.0." + number);
    }

    @Test
    void oneAddressTakesOnlyAPartOfTheLine() throws Exception {
        assertRefused(31, 40, number -> number < 35 ? "10.0.0.1" : "10.0.0." + number);
    }

    /** So many of all are refused while no computation ends, and the others get their turn. */
    private static void assertRefused(int refused, int all, IntFunction<String> address) throws Exception {
        var release = new CountDownLatch(1);
        var hashing = new PasswordHashing(new Held(release));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ExecutorCompletionService<Boolean>(threads);
            IntStream.range(0, all).forEach(number -> answers.submit(() -> isTried(hashing, address.apply(number))));

            for (int number = 0; number < refused; number++) {
                assertThat(answers.poll(10, TimeUnit.SECONDS).get()).isFalse();
            }
            release.countDown();
            for (int number = refused; number < all; number++) {
                assertThat(answers.poll(10, TimeUnit.SECONDS).get()).isTrue();
            }
        }
    }

    /** Finds every password right, once it is let. */
    private record Held(CountDownLatch release) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            try {
                return release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    private static boolean isTried(PasswordHashing hashing, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return hashing.matches("copper lantern seven rivers", Optional.of("hash"));
        } catch (TooManySignInsException full) {
            return false;
        }
    }

    @Test
    void itIsWhatSpringsEncoderCallsUpToDate() {
        var encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

        assertThat(encoder.upgradeEncoding(hashing.hash("copper lantern seven rivers")))
                .isFalse();
    }
}
