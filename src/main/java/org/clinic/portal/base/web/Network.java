package org.clinic.portal.base.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The network that an address belongs to: of IPv6 the first half, as the rest is whatever its owner likes. */
public final class Network {

    private static final int HALF = 8;

    private Network() {}

    /** Of the request that is being answered; nothing outside of one. */
    public static Optional<String> current() {
        return ClientAddress.current().map(Network::of);
    }

    public static String of(String address) {
        return InetAddress.ofLiteral(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), HALF))
                : address;
    }
}
