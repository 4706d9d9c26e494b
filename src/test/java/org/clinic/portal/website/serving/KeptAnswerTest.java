package org.clinic.portal.website.serving;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class KeptAnswerTest {

    private static final String BROWSER = "gzip, deflate, br, zstd";
    private static final byte[] PAGE =
            "<p>Read this before the procedure.</p>".repeat(50).getBytes(StandardCharsets.UTF_8);

    private final CountDownLatch compressed = new CountDownLatch(1);
    private Codings codings = new Codings();

    @AfterEach
    void end() {
        codings.end();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, PLAIN",
                "identity, PLAIN",
                "'gzip, deflate, br, zstd', BROTLI",
                "'gzip, br;q=0.9', GZIP",
                "'gzip;q=0.2, br;q=0.2', BROTLI",
                "gzip, GZIP",
                "'gzip;q=0.5, identity', PLAIN",
                "'deflate, zstd', PLAIN",
                "*, BROTLI",
                "'br;q=0, *;q=0.1', GZIP",
                "'*;q=0', PLAIN"
            })
    void whatIsTakenMostGladlyIsGiven(@Nullable String accepted, Coding coding) throws Exception {
        var answer = page();
        addBrotli(answer);

        var chosen = answer.choose(accepted, null);

        assertThat(chosen.coding()).isEqualTo(coding);
        assertThat(decoded(chosen)).isEqualTo(PAGE);
    }

    @Test
    void brotliIsMadeBesideOnceItIsWantedAndNobodyWaits() throws Exception {
        var goOn = new CountDownLatch(1);
        compressingBy(new Brotli() {
            @Override
            Optional<byte[]> compress(byte[] bytes) {
                awaitThat(goOn);
                return super.compress(bytes);
            }
        });
        var answer = page();

        assertThat(answer.choose(BROWSER, null).coding()).isEqualTo(Coding.GZIP);
        goOn.countDown();
        awaitBrotli(answer);
        assertThat(answer.choose(BROWSER, null).bytes().length)
                .isLessThan(answer.choose("gzip", null).bytes().length);
    }

    @Test
    void whereBrotliDoesNotRunGzipIsGivenAndSaid() throws Exception {
        compressingBy(new Brotli() {
            @Override
            Optional<byte[]> compress(byte[] bytes) {
                compressed.countDown();
                return Optional.empty();
            }
        });
        var answer = page();
        answer.choose(BROWSER, null);
        compressed.await();

        assertThat(answer.to(asking(BROWSER, null)).getHeaders().getFirst("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(answer.choose("br", null).coding()).isEqualTo(Coding.PLAIN);
        assertThat(answer.to(asking("br", null)).getHeaders().getFirst("Content-Encoding"))
                .isNull();
    }

    @Test
    void eachCodingHasAStrongTagOfItsOwn() throws Exception {
        var answer = page();
        addBrotli(answer);

        var tags = Stream.of("identity", "gzip", "br")
                .map(coding -> answer.choose(coding, null).tag().value())
                .toList();

        assertThat(tags).doesNotHaveDuplicates().allMatch(tag -> tag.matches("\"[0-9a-f]{32}\""));
    }

    @Test
    void whoHasItInACodingThatTheyTakeIsNotSentAnother() throws Exception {
        var answer = page();
        var zipped = answer.choose("gzip", null).tag().value();
        addBrotli(answer);

        assertThat(answer.to(asking(BROWSER, zipped)).getStatusCode().value()).isEqualTo(304);
        assertThat(answer.to(asking(BROWSER, "W/\"x\", W/" + zipped))
                        .getStatusCode()
                        .value())
                .isEqualTo(304);
        assertThat(answer.to(asking(BROWSER, "*")).getStatusCode().value()).isEqualTo(304);
        assertThat(answer.to(asking("br", zipped)).getStatusCode().value()).isEqualTo(200);
        assertThat(answer.to(asking(BROWSER, zipped.replace("\"", "")))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void anAnswerWithoutBytesSaysWhatMayBeKept() {
        var answer = page();
        var first = answer.to(asking("gzip", null));

        var known = answer.to(asking("gzip", first.getHeaders().getETag()));

        assertThat(known.getBody()).isNull();
        assertThat(known.getHeaders().getCacheControl()).isEqualTo("max-age=60, public");
        assertThat(known.getHeaders().getVary()).containsExactly("Accept-Language", "Accept-Encoding");
        assertThat(known.getHeaders().getETag()).isEqualTo(first.getHeaders().getETag());
        assertThat(known.getHeaders().headerNames()).doesNotContain("Content-Type", "Content-Encoding");
    }

    @Test
    void aPictureIsGivenAsItIs() {
        var picture = new KeptAnswer(
                codings,
                ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                        .body(PAGE));

        assertThat(picture.choose(BROWSER, null).coding()).isEqualTo(Coding.PLAIN);
        assertThat(picture.to(asking(BROWSER, null)).getHeaders().getVary()).isEmpty();
    }

    private void compressingBy(Brotli brotli) {
        codings.end();
        codings = new Codings(brotli);
    }

    private static void awaitThat(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private KeptAnswer page() {
        return new KeptAnswer(
                codings,
                ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                        .varyBy("Accept-Language")
                        .body(PAGE));
    }

    private static void addBrotli(KeptAnswer answer) {
        answer.add(new Brotli().compress(answer.bytes()).orElseThrow(), Coding.BROTLI);
    }

    private static void awaitBrotli(KeptAnswer answer) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (answer.choose("br", null).coding() != Coding.BROTLI) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static MockHttpServletRequest asking(String accepted, @Nullable String known) {
        var request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Accept-Encoding", accepted);
        if (known != null) {
            request.addHeader("If-None-Match", known);
        }
        return request;
    }

    private static byte[] decoded(Representation representation) throws IOException {
        return switch (representation.coding()) {
            case PLAIN -> representation.bytes();
            case GZIP -> new GZIPInputStream(new ByteArrayInputStream(representation.bytes())).readAllBytes();
            case BROTLI -> Decoder.decompress(representation.bytes()).getDecompressedData();
        };
    }
}
