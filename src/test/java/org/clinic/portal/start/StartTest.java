package org.clinic.portal.start;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.testing.ChildProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The way in as a process of its own, in starts that come to nothing: the database is only half configured. */
@Timeout(180)
@EnabledOnOs({OS.LINUX, OS.MAC})
class StartTest {

    private static final Path COMPILED = Path.of("target", "classes");

    @TempDir
    Path folder;

    private Path classes;
    private Path caches;

    @BeforeEach
    void aCopyOfTheApplication() throws IOException {
        // As long as a JVM would say it: its temporary folder may be a link.
        classes = folder.toRealPath().resolve("classes");
        caches = classes.resolveSibling("start");
        FileSystemUtils.copyRecursively(COMPILED.resolve("org"), classes.resolve("org"));
        Files.createDirectory(classes.resolve("META-INF"));
        for (var file : List.of("META-INF/spring.factories", "application.properties")) {
            Files.copy(COMPILED.resolve(file), classes.resolve(file));
        }
    }

    @Test
    void aRecordedStartThatFailsHasItsCodeAndItsMessageAndLeavesNoCache() throws Exception {
        for (var attempt : List.of("first", "second")) {
            var console = startInVain();

            assertThat(console).as(attempt).hasSize(2);
            assertThat(console.getFirst()).startsWith("Clinic Portal this run leaves a start cache for the next ones");
            assertThat(console.getLast())
                    .startsWith("Clinic Portal cannot start: the database is only half configured");
        }
        try (var left = Files.walk(caches)) {
            assertThat(left.map(Path::toString)).isNotEmpty().noneMatch(file -> file.endsWith(".aot"));
        }
    }

    @Test
    void whereNoFolderCanBeMadeOneLineSaysSoAndTheApplicationBegins() throws Exception {
        Files.writeString(caches, "not a folder");

        var console = startInVain();

        assertThat(console).hasSize(2);
        assertThat(console.getFirst()).startsWith("Clinic Portal starts without a start cache: ");
        assertThat(console.getLast()).startsWith("Clinic Portal cannot start: the database is only half configured");
    }

    @Test
    void aJvmWhoseOwnerHasOtherPlansIsLeftAsItIs() throws Exception {
        assertThat(startInVain("-XX:AOTMode=off"))
                .singleElement()
                .asString()
                .startsWith("Clinic Portal cannot start: the database is only half configured");
        assertThat(caches).doesNotExist();
    }

    /** The version of its file's format is the eighth byte: 61 is what Java 17 reads. */
    @Test
    void anOlderJavaReadsTheClassThatTellsItSo() throws Exception {
        try (var file = AnyJava.class.getResourceAsStream("AnyJava.class")) {
            assertThat(file.readNBytes(8)[7]).isEqualTo((byte) 61);
        }
    }

    private List<String> startInVain(String... options) throws IOException, InterruptedException {
        var builder = ChildProcess.of(Start.class).redirectErrorStream(true);
        var command = builder.command();
        command.set(command.indexOf("-cp") + 1, classPath());
        command.addAll(1, List.of(options));
        builder.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/portal");
        var process = builder.start();
        var console = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(console).isEqualTo(1);
        return console.lines().toList();
    }

    /** The copy, and after it the libraries: nothing that a cache cannot know again. */
    private String classPath() {
        var libraries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> place.endsWith(".jar"));
        return Stream.concat(Stream.of(classes.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }
}
