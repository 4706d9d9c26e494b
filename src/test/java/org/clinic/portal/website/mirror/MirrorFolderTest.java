package org.clinic.portal.website.mirror;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clinic.portal.website.serving.Codings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MirrorFolderTest {

    private static final String TEXT = "Read this first. ".repeat(100);

    @TempDir
    private Path directory;

    private final Codings codings = new Codings();
    private MirrorFolder folder;
    private Path current;

    @BeforeEach
    void open() {
        folder = new MirrorFolder(directory.resolve("mirror"), codings);
        current = directory.resolve("mirror/current");
    }

    @Test
    void aTextIsThereAsItIsAndCompressedBeside() throws IOException {
        renew(file("topics/knee.html", TEXT), file("favicon.ico", TEXT));

        assertThat(current.resolve("topics/knee.html")).hasContent(TEXT);
        assertThat(unzipped(current.resolve("topics/knee.html.gz"))).isEqualTo(TEXT);
        assertThat(Decoder.decompress(Files.readAllBytes(current.resolve("topics/knee.html.br")))
                        .getDecompressedData())
                .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(current.resolve("favicon.ico")).hasContent(TEXT);
        assertThat(current.resolve("favicon.ico.gz")).doesNotExist();
    }

    @Test
    void whatIsAsBeforeIsNotWrittenAgain() throws IOException {
        renew(file("index.html", "1"), file("topics/knee.html", TEXT));
        var before = List.of(
                key(current.resolve("topics/knee.html")),
                key(current.resolve("topics/knee.html.gz")),
                key(current.resolve("topics/knee.html.br")));

        renew(file("index.html", "2"), file("topics/knee.html", TEXT));

        assertThat(List.of(
                        key(current.resolve("topics/knee.html")),
                        key(current.resolve("topics/knee.html.gz")),
                        key(current.resolve("topics/knee.html.br"))))
                .isEqualTo(before);
        assertThat(current.resolve("index.html")).hasContent("2");
    }

    @Test
    void whatIsMadeOfTheSameIsNotEvenMadeAgain() throws IOException {
        renew(madeOf("a", "1"));

        renew(madeOf("a", "2"));
        assertThat(current.resolve("topics/knee.html")).hasContent("1");
        assertThat(unzipped(current.resolve("topics/knee.html.gz"))).isEqualTo("1");

        renew(madeOf("b", "3"));
        assertThat(current.resolve("topics/knee.html")).hasContent("3");
    }

    @Test
    void whatAnotherInstanceWroteIsMadeAgain() throws IOException {
        renew(madeOf("a", "1"));
        new MirrorFolder(directory.resolve("mirror"), codings)
                .renew(List.of(madeOf("a", "of another release")).iterator(), () -> false);

        renew(madeOf("a", "2"));

        assertThat(current.resolve("topics/knee.html")).hasContent("2");
    }

    @Test
    void whatSomebodyRemovedIsMadeAgain() throws IOException {
        renew(madeOf("a", "1"));
        Files.delete(current.resolve("topics/knee.html"));

        renew(madeOf("a", "1"));

        assertThat(current.resolve("topics/knee.html")).hasContent("1");
    }

    private static SiteFile madeOf(String basis, String text) {
        return new SiteFile("topics/knee.html", basis, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsNoLongerReadIsNoLongerThere() throws IOException {
        renew(file("topics/knee.html", TEXT), file("topics/hip.html", TEXT));

        renew(file("topics/hip.html", TEXT));

        assertThat(current.resolve("topics/knee.html")).doesNotExist();
        assertThat(current.resolve("topics/knee.html.gz")).doesNotExist();
        assertThat(current.resolve("topics/hip.html")).hasContent(TEXT);
    }

    @Test
    void whatIsOutOfDateBeforeItIsWholeChangesNothing() throws IOException {
        renew(file("index.html", "1"));
        var asked = new AtomicInteger();

        var renewed = folder.renew(
                List.of(file("index.html", "2"), file("topics/knee.html", TEXT)).iterator(),
                () -> asked.incrementAndGet() > 1);

        assertThat(renewed).isEmpty();
        assertThat(current.resolve("index.html")).hasContent("1");
    }

    @Test
    void whatIsBrokenOffChangesNothing() throws IOException {
        renew(file("index.html", "1"));
        var failing = Stream.of("index.html", "topics/knee.html").map(path -> {
            if (path.startsWith("topics/")) {
                throw new IllegalStateException("The database is away");
            }
            return file(path, "2");
        });

        assertThatIllegalStateException().isThrownBy(() -> folder.renew(failing.iterator(), () -> false));
        assertThat(current.resolve("index.html")).hasContent("1");

        renew(file("index.html", "3"));
        assertThat(current.resolve("index.html")).hasContent("3");
    }

    @Test
    void whatWasReplacedGoesAWhileLaterButNotWhatIsRead() throws IOException {
        renew(file("index.html", "1"));
        var first = current.toRealPath();
        age(first);
        renew(file("index.html", "2"));
        var second = current.toRealPath();
        age(second);

        renew(file("index.html", "3"));
        assertThat(first).as("replaced just now, though written long ago").exists();
        age(first);
        renew(file("index.html", "4"));

        assertThat(first).doesNotExist();
        assertThat(second).exists();
        assertThat(current.resolve("index.html")).hasContent("4");
    }

    private static void age(Path generation) throws IOException {
        Files.setLastModifiedTime(generation, FileTime.from(Instant.now().minus(MirrorFolder.STAYS.plusMinutes(1))));
    }

    @Test
    void whoeverReadsMeanwhileFindsTheWholeOfOne() throws Exception {
        renew(file("a.txt", "0"), file("b.txt", "0"));
        var reading = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var reader = Thread.ofVirtual().start(() -> {
            while (!ended.get()) {
                // As a server does that has found the folder: what it then reads is of one writing.
                try {
                    var found = current.toRealPath();
                    assertThat(Files.readString(found.resolve("a.txt")))
                            .isEqualTo(Files.readString(found.resolve("b.txt")));
                } catch (IOException missing) {
                    throw new AssertionError(missing);
                }
                reading.countDown();
            }
        });
        var failure = new AtomicBoolean();
        reader.setUncaughtExceptionHandler((_, _) -> failure.set(true));
        reading.await();

        for (int writing = 1; writing <= 20; writing++) {
            renew(file("a.txt", "" + writing), file("b.txt", "" + writing));
        }
        ended.set(true);
        reader.join();

        assertThat(failure).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../index.html",
                "/index.html",
                "topics/../../x.html",
                ".hidden",
                "topics//x.html",
                "topics/x",
                ""
            })
    void noFileIsOutsideOfTheFolderOrHidden(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> file(path, ""));
    }

    private void renew(SiteFile... files) throws IOException {
        assertThat(folder.renew(List.of(files).iterator(), () -> false)).isPresent();
    }

    private static SiteFile file(String path, String text) {
        return new SiteFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object key(Path file) throws IOException {
        return Objects.requireNonNull(Files.getAttribute(file, "unix:ino"));
    }

    private static String unzipped(Path file) throws IOException {
        try (var zipped = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(zipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
