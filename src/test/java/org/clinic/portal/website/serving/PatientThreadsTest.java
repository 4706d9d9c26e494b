package org.clinic.portal.website.serving;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatientThreadsTest {

    private final PatientThreads threads = new PatientThreads(2);
    private final org.apache.coyote.Request coyote = new org.apache.coyote.Request();
    private final Request request = new Request(new Connector(), coyote);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void aRequestIsAnsweredOnAThreadOfTheSystem() throws Exception {
        var answered = new AtomicReference<Thread>();

        threads.answer(request, () -> {
            assertThat(coyote.isRequestThread()).isTrue();
            answered.set(Thread.currentThread());
        });

        assertThat(answered.get()).isNotNull().isNotEqualTo(Thread.currentThread());
        assertThat(answered.get().isVirtual()).isFalse();
        assertThat(coyote.isRequestThread()).isTrue();
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IOException("gone"),
                new ServletException("refused"),
                new IllegalStateException("wrong"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatFailsThereFailsHere(Throwable failure) {
        assertThatThrownBy(() -> threads.answer(request, () -> {
                    switch (failure) {
                        case IOException input -> throw input;
                        case ServletException servlet -> throw servlet;
                        case RuntimeException other -> throw other;
                        default -> throw (Error) failure;
                    }
                }))
                .isSameAs(failure);
    }

    @Test
    void whoIsInterruptedWaitsUntilTheRequestIsTheirsAgain() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var arriving = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new AtomicReference<Thread>();
            var done = arriving.submit(() -> {
                waiting.set(Thread.currentThread());
                threads.answer(request, () -> {
                    begun.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException interrupted) {
                        throw new IOException(interrupted);
                    }
                });
                return Thread.currentThread().isInterrupted();
            });
            begun.await();
            waiting.get().interrupt();
            while (waiting.get().isInterrupted() && waiting.get().getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            assertThat(done.isDone()).isFalse();
            goOn.countDown();

            assertThat(done.get()).isTrue();
        }
    }
}
