package org.clinic.portal.account;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.clinic.portal.base.web.ClientAddress;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters OWASP names as its floor: 19 MiB, two passes, one lane.
 *
 * <p>Each computation takes its 19 MiB for as long as it runs, so only a few run at once, and a few more wait for their
 * turn. Beyond that, and beyond a part of it for each network address, the next one is refused at once: whoever waits
 * holds one of the server's threads, which visitors need too.
 */
@Component
class PasswordHashing {

    static final int LONGEST = 256;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final int IN_LINE = 12;
    private static final int IN_LINE_OF_AN_ADDRESS = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final PasswordEncoder argon2;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final Semaphore line = new Semaphore(IN_LINE);
    private final ConcurrentHashMap<String, Integer> lineOfAddresses = new ConcurrentHashMap<>();

    /** Of no password at all, and yet it costs as much to find out as with a real one. */
    private final String nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, random(SALT_BYTES), random(HASH_BYTES));

    PasswordHashing() {
        this(new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES));
    }

    /** For a test, with one whose end it decides. */
    PasswordHashing(PasswordEncoder encoder) {
        this.argon2 = encoder;
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The hash to store, in PHC form. */
    String hash(String password) {
        return bounded(() -> argon2.encode(normalized(password)));
    }

    /** Compares with the hash; without one, does the same work and answers false. */
    boolean matches(String password, Optional<String> hash) {
        var matches = bounded(() -> argon2.matches(normalized(password), hash.orElse(nobodys)));
        return matches && hash.isPresent() && password.length() <= LONGEST;
    }

    private <T> T bounded(Supplier<T> computation) {
        var address = ClientAddress.current();
        if (address.isPresent() && lineOfAddresses.merge(address.get(), 1, Integer::sum) > IN_LINE_OF_AN_ADDRESS) {
            leave(address.get());
            throw new TooManySignInsException();
        }
        try {
            return inLine(computation);
        } finally {
            address.ifPresent(this::leave);
        }
    }

    private void leave(String address) {
        lineOfAddresses.computeIfPresent(address, (same, waiting) -> waiting == 1 ? null : waiting - 1);
    }

    private <T> T inLine(Supplier<T> computation) {
        if (!line.tryAcquire()) {
            throw new TooManySignInsException();
        }
        try {
            return inTurn(computation);
        } finally {
            line.release();
        }
    }

    private <T> T inTurn(Supplier<T> computation) {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManySignInsException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooManySignInsException();
        }
        try {
            return computation.get();
        } finally {
            permits.release();
        }
    }

    /** The same characters typed on another system are the same password (NIST SP 800-63B, 3.1.1.2). */
    private static String normalized(String password) {
        var bounded = password.length() <= LONGEST ? password : password.substring(0, LONGEST);
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC);
    }
}
