package org.clinic.portal.website;

import java.util.UUID;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Links from one topic to a section of another, whatever becomes of that. */
@WebsiteTest
class SectionLinksTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Test
    void aLinkSurvivesAnotherSlugAndAnotherHeading() {
        var target = reading.topic("en");
        var section = Reading.section(target, "Getting ready");
        var page = reading.linkingTo(to(target, section));
        assertThat(body(page)).contains(link(target, section));

        var renamed = reading.renamed(target, "Getting ready", "Before you come");
        var moved = reading.withSlug(renamed, "moved-" + UUID.randomUUID());

        await().untilAsserted(() -> assertThat(body(page)).contains(link(moved, section)));
        assertThat(visitor.get(address(target)).statusCode()).isEqualTo(301);
        assertThat(visitor.get(address(moved)).body()).contains("id=\"s-%s\"".formatted(section));
    }

    @Test
    void aLinkToATopicThatIsNotLiveIsOnlyItsWordsUntilItIs() {
        var target = reading.topic("en");
        var section = Reading.section(target, "Getting ready");
        var page = reading.linkingTo(to(target, section));
        assertThat(body(page)).contains(link(target, section));

        reading.withdraw(target);
        await().untilAsserted(() -> assertThat(body(page)).contains("<p>what to do before</p>"));
        reading.publishAgain(reading.changed(target));

        await().untilAsserted(() -> assertThat(body(page)).contains(link(target, section)));
    }

    @Test
    void aLinkToASectionThatIsNoMoreLeadsToItsTopic() {
        var target = reading.topic("en");
        var section = Reading.section(target, "Getting ready");
        var page = reading.linkingTo(to(target, section));

        reading.without(target, "Getting ready");

        await().untilAsserted(() ->
                assertThat(body(page)).contains("<a href=\"%s\">what to do before</a>".formatted(address(target))));
    }

    private static LinkTarget.ToSection to(PublishedVersion version, UUID section) {
        return new LinkTarget.ToSection(version.topic(), new SectionId(section));
    }

    private static String link(PublishedVersion version, UUID section) {
        return "<a href=\"%s#s-%s\">what to do before</a>".formatted(address(version), section);
    }

    private String body(PublishedVersion version) {
        return visitor.get(address(version)).body();
    }

    private static String address(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }
}
