package org.clinic.portal.website;

import java.util.UUID;
import org.clinic.portal.inquiry.ReadContent;
import org.clinic.portal.inquiry.ReadText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class ReadTopicsTest {

    @Autowired
    private Reading reading;

    @Autowired
    private ReadContent content;

    @Autowired
    private Visitor visitor;

    @Test
    void theVeryTextOfASectionIsFoundAndStaysWhereItIs() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Getting ready");

        var read = content.find(version.topic().id(), 1, section).orElseThrow();

        assertThat(read)
                .isEqualTo(new ReadText(
                        "/topics/%s/versions/1#s-%s".formatted(version.content().slug(), section),
                        "Knee <rest> & care",
                        1,
                        "Getting ready",
                        "• Eat nothing\n• Bring someone\n\nWear wide trousers.",
                        true));
        assertThat(visitor.get(read.address().replaceFirst("#.*", "")).body())
                .contains("id=\"s-%s\"".formatted(section));
    }

    @Test
    void withoutASectionItIsTheSummary() {
        var version = reading.topic("en");
        reading.nextVersion(version);

        var read = content.find(version.topic().id(), 1, null).orElseThrow();

        assertThat(read.text()).isEqualTo("What to know before you come.");
        assertThat(read.heading()).isNull();
        assertThat(read.live()).isFalse();
        assertThat(content.find(version.topic().id(), 2, null).orElseThrow().live())
                .isTrue();
    }

    @Test
    void whatWasNeverPublishedIsNotFound() {
        var version = reading.topic("en");

        assertThat(content.find(version.topic().id(), 9, null)).isEmpty();
        assertThat(content.find(version.topic().id(), 1, UUID.randomUUID())).isEmpty();
        assertThat(content.find(UUID.randomUUID(), 1, null)).isEmpty();
    }
}
