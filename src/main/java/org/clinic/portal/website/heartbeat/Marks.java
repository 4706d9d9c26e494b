package org.clinic.portal.website.heartbeat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Marks forms as tries of the portal itself, for a minute: by a signature of the moment, which no visitor can make. */
@Component
class Marks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = Long.BYTES + 32;
    private static final Duration VALID = Duration.ofMinutes(1);

    private final HeartbeatRow row;
    private final Clock clock;

    Marks(HeartbeatRow row, Clock clock) {
        this.row = row;
        this.clock = clock;
    }

    String issue() {
        var moment = clock.instant().toEpochMilli();
        var bytes =
                ByteBuffer.allocate(LENGTH).putLong(moment).put(sign(moment)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether this node or another one has made it just now. */
    boolean isRight(String mark) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(mark);
        } catch (IllegalArgumentException notEncoded) {
            return false;
        }
        if (bytes.length != LENGTH) {
            return false;
        }
        var moment = ByteBuffer.wrap(bytes).getLong();
        return isNow(moment) && MessageDigest.isEqual(sign(moment), Arrays.copyOfRange(bytes, Long.BYTES, LENGTH));
    }

    private boolean isNow(long moment) {
        return Math.abs(clock.instant().toEpochMilli() - moment) < VALID.toMillis();
    }

    private byte[] sign(long moment) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(row.secret(), ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(moment).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java knows " + ALGORITHM, impossible);
        }
    }
}
