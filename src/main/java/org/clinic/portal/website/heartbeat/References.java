package org.clinic.portal.website.heartbeat;

import java.net.URI;
import java.util.regex.Pattern;
import org.clinic.portal.inquiry.Reference;

/** Finds the reference that an address names. */
final class References {

    private static final Pattern NAMED = Pattern.compile("[?&]ref=([^&]+)");

    private References() {}

    /** @throws IllegalArgumentException if it names none */
    static Reference in(URI address) {
        var named = NAMED.matcher(address.toString());
        if (!named.find()) {
            throw new IllegalArgumentException("No reference in an address");
        }
        return new Reference(named.group(1));
    }
}
