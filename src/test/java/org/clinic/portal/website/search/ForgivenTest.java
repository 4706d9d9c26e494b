package org.clinic.portal.website.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Slips of the finger, missing accents and other forms of a word lead to the place that was meant. */
class ForgivenTest {

    /** A hundred queries, nearly all of them with something wrong: each has its place among the first three. */
    @Test
    void whatWasMeantIsAmongTheFirstThree() {
        var indexes = indexes();
        var queries = lines("queries.txt");
        var missed = queries.stream()
                .map(line -> line.split("\\s*\\|\\s*", -1))
                .filter(query ->
                        !isAmongThree(Objects.requireNonNull(indexes.get(query[0])), query[1], query[2], query[3]))
                .map(query -> query[1])
                .toList();

        assertThat(queries).hasSize(100);
        assertThat(missed).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void theWordThatWasLookedForInsteadIsTold() {
        var instead = new HashMap<String, String>();

        var hits = index("en").find("Stenosys walking", instead);

        assertThat(instead).containsExactly(Map.entry("Stenosys", "stenosis"));
        assertThat(hits.getFirst().excerpt()).contains(new Piece("walking", true));
    }

    @Test
    void nothingIsGuessedForShortWordsAndForWhatIsFarFromAnyWord() {
        var instead = new HashMap<String, String>();

        assertThat(index("en").find("xqz", instead)).isEmpty();
        assertThat(index("en").find("gastroenterological", instead)).isEmpty();
        assertThat(instead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.clinic.portal.testing.Table#folding")
    void accentsAndCapitalsAreNoDifference(String stored, String asked) {
        var topic = new TopicContent("slug", "en", "", stored, "", List.of());
        var index = new Index("en", Spot.of(topic, new TextRenderer()));

        assertThat(index.find(asked, new HashMap<>())).hasSize(1);
    }

    @Test
    void placesWithAllWordsLeaveOutThoseWithSome() {
        var hits = index("en").find("dry bandage", new HashMap<>());

        assertThat(hits).extracting(Hit::slug).containsOnly("hand-surgery");
    }

    @Test
    void aWordThatIsNotFinishedFindsThoseThatBeginWithIt() {
        assertThat(index("en").find("physiothe", new HashMap<>()).getFirst().slug())
                .isEqualTo("knee-replacement");
    }

    @Test
    void signsAndEmptyQueriesFindNothing() {
        for (var query : List.of("", " ", "%", "_", "' or 1=1 --", "😀", "\u202e", "<b>", "x".repeat(300))) {
            assertThat(index("en").find(query, new HashMap<>())).as(query).isEmpty();
        }
    }

    private static boolean isAmongThree(Index index, String query, String slug, String heading) {
        return index.find(query, new HashMap<>()).stream()
                .limit(3)
                .anyMatch(hit -> hit.slug().equals(slug)
                        && (heading.isEmpty() || said(hit.heading()).equals(heading)));
    }

    private static String said(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static Index index(String language) {
        return Objects.requireNonNull(indexes().get(language));
    }

    private static Map<String, Index> indexes() {
        var topics = new ArrayList<TopicContent>();
        var sections = new ArrayList<Section>();
        for (var line : lines("topics.txt")) {
            var parts = line.replaceFirst("^\\+ ", "").split("\\s*\\|\\s*", -1);
            if (line.startsWith("+")) {
                sections.add(new Section(
                        new SectionId(UUID.randomUUID()),
                        SectionKind.OTHER,
                        parts[0],
                        new Body(List.of(new Block.Paragraph(RichText.plain(parts[1]))))));
                topics.set(topics.size() - 1, topics.getLast().with(sections));
            } else {
                sections.clear();
                topics.add(new TopicContent(parts[1], parts[0], parts[3], parts[2], parts[4], List.of()));
            }
        }
        var texts = new TextRenderer();
        return topics.stream()
                .flatMap(topic -> Spot.of(topic, texts).stream())
                .collect(Collectors.groupingBy(
                        Spot::language,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                spots -> new Index(spots.getFirst().language(), spots))));
    }

    private static List<String> lines(String name) {
        try (var file = Objects.requireNonNull(ForgivenTest.class.getResourceAsStream("/search/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
