package org.clinic.portal.website.serving;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedCodingsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 1000, 0, 0",
                "'', 1, 0, 0",
                "'gzip, deflate, br, zstd', 1, 1000, 1000",
                "'gzip,br', 1, 1000, 1000",
                "' BR ; Q=0.8 , GZip;q=1.000', 1, 1000, 800",
                "'br;q=0, gzip;q=0.001', 1, 1, 0",
                "x-gzip, 1, 1000, 0",
                "identity, 1000, 0, 0",
                "'gzip, identity;q=0', 0, 1000, 0",
                "'gzip;q=0.5, identity', 1000, 500, 0",
                "*, 1, 1000, 1000",
                "'*;q=0', 0, 0, 0",
                "'br, *;q=0', 0, 0, 1000",
                "'*;q=0.5, br;q=0', 1, 500, 0",
                "'identity;q=0.3, *;q=0', 300, 0, 0",
                "'gzip;q=2', 1, 1000, 0",
                "'gzip;q=', 1, 1000, 0",
                "',;,=;q', 1, 0, 0"
            })
    void aHeaderSaysHowGladlyEachIsTaken(@Nullable String header, int plain, int gzip, int brotli) {
        assertThat(AcceptedCodings.of(header)).isEqualTo(new AcceptedCodings(plain, gzip, brotli));
    }
}
