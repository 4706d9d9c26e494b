package org.clinic.portal.website.serving;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts what is kept into codings: gzip at once, which takes less than setting the page did, and Brotli beside the requests,
 * one after the other, once somebody wants it of what is in memory. So nobody waits for it, and whoever asks for pages at
 * invented hosts has us compress none.
 */
@Component
public class Codings {

    private static final Logger LOG = LoggerFactory.getLogger(Codings.class);
    private static final int MOST_WAITING = 1000;

    private final Brotli brotli;
    private final ThreadPoolExecutor beside;

    public Codings() {
        this(new Brotli());
    }

    Codings(Brotli brotli) {
        this.brotli = brotli;
        beside = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform()
                        .daemon()
                        .name("brotli")
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        beside.allowCoreThreadTimeOut(true);
    }

    /** As small as gzip makes it. */
    public byte[] gzipped(byte[] bytes) {
        return gzip(bytes);
    }

    /** As small as Brotli makes it, which takes some 30 ms for a page; nothing where it does not run. */
    public Optional<byte[]> brotlied(byte[] bytes) {
        return brotli.compress(bytes);
    }

    static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (var gzip = new Smallest(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        }
        return compressed.toByteArray();
    }

    /** Has the answer be in Brotli as well some time later; whether it will be tried. */
    boolean addBrotli(KeptAnswer answer) {
        try {
            beside.execute(() -> compress(answer));
            return true;
        } catch (RejectedExecutionException tooMany) {
            LOG.debug("Too many wait for Brotli", tooMany);
            return false;
        }
    }

    private void compress(KeptAnswer answer) {
        try {
            brotli.compress(answer.bytes()).ifPresent(compressed -> answer.add(compressed, Coding.BROTLI));
        } catch (RuntimeException failed) {
            LOG.error("A page stays without Brotli", failed);
        }
    }

    @PreDestroy
    void end() {
        beside.shutdownNow();
    }

    private static final class Smallest extends GZIPOutputStream {

        Smallest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
