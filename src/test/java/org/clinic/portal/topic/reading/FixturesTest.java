package org.clinic.portal.topic.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What other programs put on the clipboard, as it was found there. */
class FixturesTest {

    private final ContentJson json = new ContentJson();

    @ParameterizedTest
    @ValueSource(strings = {"word", "google-docs", "wordpress", "web-page"})
    void whatIsCopiedElsewhereBecomesOurBlocks(String source) throws IOException {
        assertThat(blocks(Html.read(text(source + ".html"))))
                .isEqualTo(text(source + ".blocks.json").strip());
    }

    @Test
    void plainTextBecomesParagraphsAndLists() throws IOException {
        assertThat(blocks(PlainText.read(text("plain.txt"))))
                .isEqualTo(text("plain.blocks.json").strip());
    }

    /** One line for each. */
    private String blocks(Reading reading) {
        var body = json.write(new Body(reading.blocks()));
        return body.substring("{\"blocks\":[".length(), body.length() - 2).replace("},{\"type\"", "}\n{\"type\"");
    }

    private static String text(String name) throws IOException {
        return new ClassPathResource("paste/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
