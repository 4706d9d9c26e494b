package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormFieldsTest {

    @Test
    void signsSpacesAndEveryScriptComeThrough() throws MalformedFormException {
        var fields = parse("name=Ana+Mar%C3%ADa&message=1%2B1%3D2%0D%0A%F0%9F%99%82&empty=&bare&&x=%d7%a9");

        assertThat(fields.text("name")).isEqualTo("Ana María");
        assertThat(fields.text("message")).isEqualTo("1+1=2\r\n🙂");
        assertThat(fields.text("x")).isEqualTo("ש");
        assertThat(fields.find("empty")).contains("");
        assertThat(fields.find("bare")).contains("");
        assertThat(fields.find("missing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=%",
                "name=%4",
                "name=%zz",
                "name=%-1",
                "name=%ff",
                "name=%c0%80",
                "name=%ed%a0%80",
                "name=%f4%90%80%80",
                "name=Ana&name=Eva",
                "%ff=x"
            })
    void whatNoBrowserSendsIsRefused(String encoded) {
        assertThatExceptionOfType(MalformedFormException.class).isThrownBy(() -> parse(encoded));
    }

    @Test
    void thousandsOfNamesAreRefused() {
        var many = IntStream.range(0, 5000).mapToObj(i -> "n" + i + "=").collect(Collectors.joining("&"));

        assertThatExceptionOfType(MalformedFormException.class).isThrownBy(() -> parse(many));
    }

    private static FormFields parse(String encoded) throws MalformedFormException {
        return FormFields.parse(encoded.getBytes(StandardCharsets.ISO_8859_1));
    }
}
