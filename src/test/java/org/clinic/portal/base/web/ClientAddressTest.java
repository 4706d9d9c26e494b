package org.clinic.portal.base.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "2001:db8::7, 2001:db8:0:0:0:0:0:7", "fe80::1%eth0, fe80:0:0:0:0:0:0:1"})
    void anAddressIsReadWithoutTheZoneOfThisMachine(String named, String address) {
        assertThat(ClientAddress.parse(named)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "_x", "192.0.2.7:5678", "[2001:db8::7]:443", "localhost", "192.0.2.7, 192.0.2.8"})
    void anythingElseIsNone(String named) {
        assertThat(ClientAddress.parse(named)).isEmpty();
    }
}
