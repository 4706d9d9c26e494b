package org.clinic.portal.website;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://clinic.example/topics/mild/versions/7",
                "http://localhost:8080/topics/antes-de-su-procedimiento-mild/versions/123",
                "https://clínica.example/topics/x/versions/1"
            })
    void aCameraReadsWhatWasWritten(String text) throws Exception {
        var code = QrCode.of(text).orElseThrow();

        assertThat(ReadQrCode.text(code.size(), code.path())).isEqualTo(text);
    }

    @Test
    void whatIsTooLongForOneHasNone() {
        assertThat(QrCode.of("x".repeat(3000))).isEmpty();
    }
}
