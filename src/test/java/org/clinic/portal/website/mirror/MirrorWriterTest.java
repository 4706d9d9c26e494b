package org.clinic.portal.website.mirror;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.clinic.portal.website.serving.Codings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class MirrorWriterTest {

    @TempDir
    private Path directory;

    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private final AtomicInteger writings = new AtomicInteger();
    private MirrorWriter mirror;

    @BeforeEach
    void make() {
        mirror = mirrorOf(() -> Stream.of(file("" + writings.incrementAndGet())));
    }

    private MirrorWriter mirrorOf(WholeSite site) {
        return new MirrorWriter(site, directory.resolve("mirror"), new Codings(), new MirrorWriter.Outcome() {
            @Override
            public void written() {
                outcomes.add("written");
            }

            @Override
            public void failed(Exception why) {
                outcomes.add("failed");
            }
        });
    }

    @AfterEach
    void end() {
        mirror.end();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndWrittenOnceItCanBe(CapturedOutput console) throws Exception {
        Files.writeString(directory.resolve("mirror"), "a file where the folder should be");

        mirror.changed();

        await().until(() -> console.getOut().contains("stays as it was, and is tried again in a minute"));
        Files.delete(directory.resolve("mirror"));
        mirror.changed();
        awaitContent(() -> 2);
        await().untilAsserted(() -> assertThat(outcomes).containsExactly("failed", "written"));
    }

    @Test
    void whatChangesWhileItIsWrittenIsInItWhenItIsThere() {
        var begun = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        mirror = mirrorOf(() -> {
            var writing = "" + writings.incrementAndGet();
            begun.countDown();
            awaitThat(changed);
            return Stream.of(file(writing));
        });
        mirror.changed();
        awaitThat(begun);

        mirror.changed();
        changed.countDown();

        await().atMost(Duration.ofSeconds(20)).until(() -> writings.get() >= 2);
        awaitContent(writings::get);
    }

    @Test
    void oneThatChangesAllTheTimeIsWrittenAllTheSame() {
        mirror = mirrorOf(() -> {
            if (writings.incrementAndGet() <= 20) {
                mirror.changed();
            }
            return Stream.of(file("" + writings.get()));
        });

        mirror.changed();

        await().until(() -> Files.exists(directory.resolve("mirror/current")));
    }

    private void awaitContent(IntSupplier expected) {
        await().untilAsserted(() ->
                assertThat(directory.resolve("mirror/current/index.html")).hasContent("" + expected.getAsInt()));
    }

    private static void awaitThat(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static SiteFile file(String text) {
        return new SiteFile("index.html", text.getBytes(StandardCharsets.UTF_8));
    }
}
