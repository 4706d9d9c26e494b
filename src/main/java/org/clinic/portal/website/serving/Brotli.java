package org.clinic.portal.website.serving;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compresses as small as Brotli can, where its library runs: it is native, and has none for some systems. */
class Brotli {

    private static final Logger LOG = LoggerFactory.getLogger(Brotli.class);
    private static final int SMALLEST = 11;
    private static final int WINDOW = 22;

    private boolean saidThatItIsMissing;

    /** Nothing where the library does not run: then there is gzip. It takes some 30 ms for a page. */
    Optional<byte[]> compress(byte[] bytes) {
        if (!isThere()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Encoder.compress(bytes, Encoder.Parameters.create(SMALLEST, WINDOW)));
        } catch (IOException failed) {
            throw new UncheckedIOException("Brotli could not compress " + bytes.length + " bytes", failed);
        }
    }

    boolean isThere() {
        var there = Brotli4jLoader.isAvailable();
        if (!there && !saidThatItIsMissing) {
            saidThatItIsMissing = true;
            var cause = Brotli4jLoader.getUnavailabilityCause();
            LOG.info("Pages are compressed by gzip alone: Brotli does not run here ({})", cause.getMessage());
        }
        return there;
    }
}
