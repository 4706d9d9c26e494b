package org.clinic.portal.inquiry.spam;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network that an address belongs to: of IPv6 the first half, as the rest is whatever its owner likes. */
final class Network {

    private static final int HALF = 8;

    private Network() {}

    static String of(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HALF))
                : address;
    }
}
