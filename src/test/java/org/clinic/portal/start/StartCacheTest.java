package org.clinic.portal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clinic.portal.start.StartCache.State;
import org.clinic.portal.testing.ChildProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartCacheTest {

    private static final String JDK = "25.0.3";

    @TempDir
    Path folder;

    private CompiledClasses classes;

    @BeforeEach
    void someLibraries() throws IOException {
        classes = new CompiledClasses(
                folder.resolve("classes"), List.of(file("flow.jar", "as it is"), file("hibernate.jar", "as it is")));
    }

    @Test
    void theFirstRunIsRecordedAndTheNextOneUsesWhatItLeft() throws Exception {
        var first = cache(JDK);
        assertThat(take(first)).isEqualTo(State.TO_BE_RECORDED);
        endsWell(first);

        assertThat(take(cache(JDK))).isEqualTo(State.RECORDED);
        assertThat(cache(JDK).file()).hasContent("loaded and linked");
    }

    @Test
    void aCacheOfAnotherJarIsNotUsed() throws Exception {
        record();
        assertThat(cache(JDK).hasPredecessor()).isFalse();

        file("hibernate.jar", "another release");

        assertThat(take(cache(JDK))).isEqualTo(State.TO_BE_RECORDED);
        assertThat(cache(JDK).hasPredecessor()).isTrue();
    }

    @Test
    void aCacheOfAnotherJdkIsNotUsed() throws Exception {
        record();

        assertThat(take(cache("25.0.4"))).isEqualTo(State.TO_BE_RECORDED);
        assertThat(cache("25.0.4").hasPredecessor()).isTrue();
        assertThat(take(cache(JDK))).as("with the first one again").isEqualTo(State.RECORDED);
    }

    @Test
    void ofManyOnlyTheLatestTwoAreKept() throws Exception {
        for (var jdk : List.of("25.0.1", "25.0.2", "25.0.3", "25.0.4")) {
            cache(jdk);
        }

        try (var kept = Files.list(classes.home())) {
            assertThat(kept).hasSize(2);
        }
    }

    @Test
    void whatAStartThatFailedLeavesIsNotUsed() throws Exception {
        var failed = cache(JDK);
        take(failed);
        Files.writeString(failed.recording(), "of half a start");
        hasEnded(failed);

        assertThat(take(cache(JDK))).isEqualTo(State.TO_BE_RECORDED);
        assertThat(failed.recording()).doesNotExist();
    }

    @Test
    void whatWasNotWrittenToItsEndIsNotUsed() throws Exception {
        var killed = cache(JDK);
        take(killed);
        Files.writeString(killed.cameToBeReady(), "");
        Files.writeString(killed.recording(), "loaded and li");
        Files.writeString(killed.folder().resolve("recording.aot.config"), "what the JVM removes last");
        hasEnded(killed);

        assertThat(take(cache(JDK))).isEqualTo(State.TO_BE_RECORDED);
    }

    @Test
    void onlyOneRunAtATimeIsRecorded() throws Exception {
        assertThat(take(cache(JDK))).isEqualTo(State.TO_BE_RECORDED);

        assertThat(take(cache(JDK))).isEqualTo(State.BEING_RECORDED);
    }

    @Test
    void aProcessThatHasTheNumberOfAnEarlierOneIsNotTakenForIt() throws Exception {
        var earlier = cache(JDK);
        Files.writeString(
                earlier.folder().resolve("recorder"), ProcessHandle.current().pid() + " 2001-02-03T04:05:06Z");

        assertThat(take(earlier)).isEqualTo(State.TO_BE_RECORDED);
    }

    private StartCache cache(String jdk) throws IOException, InterruptedException {
        return StartCache.of(classes, jdk);
    }

    private static State take(StartCache cache) throws IOException {
        return cache.take(ProcessHandle.current());
    }

    private void record() throws Exception {
        var cache = cache(JDK);
        take(cache);
        endsWell(cache);
        take(cache);
    }

    private static void endsWell(StartCache cache) throws Exception {
        Files.writeString(cache.cameToBeReady(), "");
        Files.writeString(cache.recording(), "loaded and linked");
        hasEnded(cache);
    }

    /** The recorder was this process, which goes on: another one takes its place and ends. */
    private static void hasEnded(StartCache cache) throws Exception {
        var process = ChildProcess.of(StartCacheTest.class).start();
        Files.writeString(cache.folder().resolve("recorder"), process.pid() + " 2001-02-03T04:05:06Z");
        process.destroyForcibly().waitFor();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
