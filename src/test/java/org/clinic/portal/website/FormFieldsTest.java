package org.clinic.portal.website;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.inquiry.Submission.Field;
import org.clinic.portal.website.FormAsks.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

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

    @Test
    void aFormThatIsFullToTheBrimIsRead() {
        var form = new StringBuilder("token=%s&language=es&subject=".formatted("t".repeat(500)));
        Stream.of(Field.NAME, Field.EMAIL, Field.PHONE, Field.MESSAGE, Field.PREFERRED_TIME)
                .forEach(field -> form.append('&').append(field).append('=').append(letters(field.maximum())));
        int several = FormRules.MOST_BOXES / FormRules.MOST_CHOICES;
        for (int question = 0; question < FormRules.MOST_OWN; question++) {
            var id = "q%08x".formatted(question);
            if (question < several) {
                for (int choice = 0; choice < FormRules.MOST_CHOICES; choice++) {
                    form.append('&').append(OwnAnswers.box(id, choice)).append('=');
                    form.append(letters(FormRules.LONGEST_CHOICE));
                }
            } else {
                form.append('&').append(id).append('=');
                form.append(letters(new Question(id, Kind.LINES, "").longest()));
            }
        }

        assertThat(body(form.toString()).text(Field.MESSAGE.name())).isEqualTo("字".repeat(Field.MESSAGE.maximum()));
        assertThat(FormFields.MOST_BYTES - form.length())
                .as("and there is not much more room")
                .isBetween(0, 12 * 1024);
    }

    @Test
    void oneByteMoreThanEverFitsIsRefused() {
        var most = "message=" + "x".repeat(FormFields.MOST_BYTES - "message=".length());

        assertThat(body(most).text("message")).hasSize(FormFields.MOST_BYTES - "message=".length());
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> body(most + "x"))
                .matches(refused -> refused.getStatusCode() == HttpStatus.CONTENT_TOO_LARGE);
    }

    private static String letters(int number) {
        return URLEncoder.encode("字", StandardCharsets.UTF_8).repeat(number);
    }

    private static FormFields body(String encoded) {
        var request = new MockHttpServletRequest("POST", "/topics/knee/inquiries");
        request.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        request.setContent(encoded.getBytes(StandardCharsets.ISO_8859_1));
        return FormFields.ofBody(request);
    }

    private static FormFields parse(String encoded) throws MalformedFormException {
        return FormFields.parse(encoded.getBytes(StandardCharsets.ISO_8859_1));
    }
}
