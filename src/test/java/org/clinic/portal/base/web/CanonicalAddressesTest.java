package org.clinic.portal.base.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/staff", "/staff/topics", "/topics/knee%2Dpain", "/topics/dolor%20cr%C3%B3nico", "/a..b/.c"
            })
    void whatCanBeReadInOneWayIsCanonical(String path) {
        assertThat(CanonicalAddresses.isCanonical(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//staff",
                "/topics//knee",
                "/%73taff/topics",
                "/staf%66",
                "/%2e/staff/topics",
                "/staff;x=1/topics",
                "/topics/../staff/topics",
                "/topics/%2e%2e/staff",
                "/preview/%2E%2e/staff",
                "/topics/.",
                "/topics/%zz",
                "*",
                ""
            })
    void whatCanBeReadInTwoWaysIsNot(String path) {
        assertThat(CanonicalAddresses.isCanonical(path)).isFalse();
    }
}
