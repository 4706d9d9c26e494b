package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.website.RenderedPages.Asked;
import org.clinic.portal.website.serving.Codings;
import org.clinic.portal.website.serving.ContentPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@WebsiteTest
class RenderedPagesTest {

    private static final Asked KNEE = new Asked("http://clinic.example", "/topics/knee", "");

    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-11-22T13:40:00Z"), ZoneOffset.UTC));
    private RenderedPages rendered;

    @BeforeEach
    void begin(@Autowired Broadcasts broadcasts, @Autowired FormKeys keys, @Autowired Codings codings) {
        rendered = new RenderedPages(broadcasts, new FormTokens(keys, clock), codings);
    }

    @Test
    void aPageIsSetOncePerHour() {
        assertThat(answer(page("first"))).isEqualTo("first");
        assertThat(answer(page("second"))).isEqualTo("first");
        assertThat(atOnce()).isEqualTo("first");

        clock.move(Duration.ofMinutes(20));

        assertThat(atOnce()).isNull();
        assertThat(answer(page("second"))).isEqualTo("second");
        assertThat(atOnce()).isEqualTo("second");
    }

    @Test
    void oneSetsAPageAnewAndWhoComesMeanwhileIsGivenTheOneBefore() throws Exception {
        answer(page("before"));
        clock.move(Duration.ofHours(1));
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> answer(() -> {
                begun.countDown();
                await(done);
                return page("anew").get();
            }));
            begun.await();

            assertThat(atOnce()).isEqualTo("before");
            assertThat(answer(this::never)).isEqualTo("before");
            done.countDown();
            assertThat(first.get()).isEqualTo("anew");
        }
        assertThat(atOnce()).isEqualTo("anew");
    }

    @Test
    void ofManyWhoWantAPageAfterAPublicationOneSetsIt() throws Exception {
        answer(page("before"));
        rendered.heard("a topic");
        var settings = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> answer(() -> {
                settings.incrementAndGet();
                begun.countDown();
                await(done);
                return page("after").get();
            }));
            begun.await();
            var others = IntStream.range(0, 100)
                    .mapToObj(_ -> people.submit(() -> answer(() -> {
                        settings.incrementAndGet();
                        return page("again").get();
                    })))
                    .toList();
            done.countDown();

            assertThat(first.get()).isEqualTo("after");
            for (var other : others) {
                assertThat(other.get()).isEqualTo("after");
            }
        }
        assertThat(settings).hasValue(1);
    }

    @Test
    void whoWaitsForOneThatFailsOrIsOutOfDateSetsItThemselves() throws Exception {
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> answer(() -> {
                begun.countDown();
                await(done);
                throw new IllegalStateException("The first fails");
            }));
            begun.await();
            var other = people.submit(() -> answer(page("theirs")));
            done.countDown();

            assertThatExceptionOfType(ExecutionException.class).isThrownBy(first::get);
            assertThat(other.get()).isEqualTo("theirs");
        }
    }

    @Test
    void whatIsOlderThanADayIsGivenToNobodyMeanwhile() throws Exception {
        answer(page("before"));
        clock.move(Duration.ofHours(25));
        var begun = new CountDownLatch(1);
        var done = new CountDownLatch(1);

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> answer(() -> {
                begun.countDown();
                await(done);
                return page("anew").get();
            }));
            begun.await();

            assertThat(atOnce()).isNull();
            assertThat(answer(page("also anew"))).isEqualTo("also anew");
            done.countDown();
            first.get();
        }
    }

    @Test
    void whoFailsToSetItAnewLeavesItToTheNext() {
        answer(page("before"));
        clock.move(Duration.ofHours(1));

        assertThatIllegalStateException().isThrownBy(() -> answer(this::never));

        assertThat(atOnce()).isNull();
        assertThat(answer(page("anew"))).isEqualTo("anew");
    }

    @Test
    void whatBecomesOutOfDateWhileItIsSetIsNotKept() {
        assertThat(answer(() -> {
                    rendered.heard("a topic");
                    return page("out of date").get();
                }))
                .isEqualTo("out of date");

        assertThat(atOnce()).isNull();
    }

    @Test
    void whatMayHaveBeenMissedIsReadAgain() {
        answer(page("before"));

        rendered.missed();

        assertThat(atOnce()).isNull();
        assertThat(answer(page("after"))).isEqualTo("after");
    }

    @Test
    void someHundredsAreKept() {
        var all = IntStream.range(0, 600)
                .mapToObj(number -> new Asked("http://host-" + number, "/topics/knee", ""))
                .toList();
        all.forEach(asked -> rendered.answer(asked, request(), page("page")));

        assertThat(all).filteredOn(asked -> rendered.atOnce(asked) != null).hasSize(500);
        assertThat(rendered.atOnce(all.getLast())).isNotNull();
    }

    private String answer(Supplier<ResponseEntity<byte[]>> how) {
        return text(rendered.answer(KNEE, request(), how));
    }

    private @Nullable String atOnce() {
        var kept = rendered.atOnce(KNEE);
        return kept == null ? null : text(kept.to(request()));
    }

    private static Supplier<ResponseEntity<byte[]>> page(String text) {
        return () -> new Page(text.getBytes(StandardCharsets.UTF_8), ContentPolicy.withStyles("")).shared();
    }

    private ResponseEntity<byte[]> never() {
        throw new IllegalStateException("Nobody had to set this page");
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/topics/knee");
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
