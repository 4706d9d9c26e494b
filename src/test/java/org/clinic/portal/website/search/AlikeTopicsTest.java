package org.clinic.portal.website.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.LiveSection;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Site;
import org.clinic.portal.version.ToldVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AlikeTopicsTest {

    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");

    private final AlikeTopics alike = new AlikeTopics(new TextRenderer(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final SmallSite site = new SmallSite();

    private final PublishedVersion stenosis = site.publish(
            "en", "Living with spinal stenosis", "Walking, sitting and sleeping with a narrow spinal canal.");
    private final PublishedVersion walking = site.publish(
            "en",
            "Walking again",
            "The first weeks after a narrow spinal canal was opened: walking a little more each day.");
    private final PublishedVersion cataract =
            site.publish("en", "Cataract surgery", "A clouded lens of the eye is replaced by a clear one.");

    AlikeTopicsTest() {
        site.publish("en", "Flu vaccination", "An injection in the upper arm protects for a season.");
        site.publish("es", "Vivir con estenosis espinal", "Caminar con un canal espinal estrecho.");
    }

    @Test
    void topicsOfTheSameWordsAreAlikeAndOthersAreNot() {
        assertThat(titles(stenosis)).containsExactly("Walking again");
        assertThat(titles(walking)).containsExactly("Living with spinal stenosis");
        assertThat(titles(cataract)).isEmpty();
    }

    @Test
    void theOrderInWhichTopicsAreListedChangesNothing() {
        for (int copy = 0; copy < 6; copy++) {
            site.publish("en", "Walking again", "With a narrow spinal canal.");
        }
        var before = alike.of(site, stenosis, 4);

        site.turnRound();

        assertThat(before).hasSize(4).doesNotHaveDuplicates();
        assertThat(alike.of(site, stenosis, 4)).isEqualTo(before);
    }

    @Test
    void aDraftIsHeldAgainstWhatIsLiveAndNotAgainstItsOwnTopic() {
        var draft =
                new PublishedVersion(stenosis.topic(), 2, content("en", "Cataract", "The lens of the eye."), NOW, "");

        assertThat(alike.of(site, draft, 4)).extracting(PublishedTopic::title).containsExactly("Cataract surgery");
    }

    @Test
    void whatIsPlannedIsReadAsItIsPlannedNow() {
        var soon = NOW.plusSeconds(60);
        var planned = site.publishAt(soon, "en", "Plans", "A clear lens for a clouded eye.");
        assertThat(titles(cataract)).containsExactly("Plans");

        site.replace(planned, content("en", "Plans", "Protects the upper arm for a season."));

        assertThat(titles(cataract)).isEmpty();
    }

    private List<String> titles(PublishedVersion version) {
        return alike.of(site, version, 4).stream().map(PublishedTopic::title).toList();
    }

    private static TopicContent content(String language, String title, String text) {
        var section = new Section(
                new SectionId(UUID.randomUUID()),
                SectionKind.OTHER,
                "",
                new Body(List.of(new Block.Paragraph(RichText.plain(text)))));
        return new TopicContent("t-" + UUID.randomUUID(), language, "", title, "", List.of(section));
    }

    /** Topics with one version each. */
    private static final class SmallSite implements Site {

        private final Map<TopicId, PublishedVersion> versions = new LinkedHashMap<>();

        PublishedVersion publish(String language, String title, String text) {
            return publishAt(NOW, language, title, text);
        }

        PublishedVersion publishAt(Instant at, String language, String title, String text) {
            var version = new PublishedVersion(new TopicId(), 1, content(language, title, text), at, "");
            versions.put(version.topic(), version);
            return version;
        }

        void replace(PublishedVersion version, TopicContent content) {
            versions.put(version.topic(), new PublishedVersion(version.topic(), 1, content, version.publishedAt(), ""));
        }

        void turnRound() {
            var entries = new ArrayList<>(versions.entrySet());
            Collections.reverse(entries);
            versions.clear();
            entries.forEach(entry -> versions.put(entry.getKey(), entry.getValue()));
        }

        @Override
        public List<PublishedTopic> live() {
            return versions.values().stream()
                    .map(version -> new PublishedTopic(
                            version.topic(),
                            version.content().slug(),
                            "",
                            version.content().title(),
                            "",
                            version.content().language(),
                            version.number(),
                            version.publishedAt()))
                    .toList();
        }

        @Override
        public Publication find(String slug) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<LiveSection> whereIs(TopicId topic, SectionId section) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<ToldVersion> told(TopicId topic) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PublishedVersion> version(TopicId topic, int number) {
            return Optional.ofNullable(versions.get(topic));
        }
    }
}
