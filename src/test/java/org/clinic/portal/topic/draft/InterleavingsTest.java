package org.clinic.portal.topic.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.merge.Side;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people write in several sections, a thousand times in another order, and no word of theirs is lost. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class InterleavingsTest {

    private static final int INTERLEAVINGS = 1000;
    private static final int STEPS = 14;
    private static final SectionText BEGINNING = text(List.of(
            "Rest at home for the first day.", "Drink water, and walk a little.", "Call us if the pain does not go."));
    private static final Pattern WORD_OF_OURS = Pattern.compile("[ab]\\d+x");

    @Autowired
    SectionService sections;

    @Autowired
    TopicService topics;

    @Autowired
    TextRenderer renderer;

    @Autowired
    Author author;

    private final Set<String> givenUp = new HashSet<>();
    private List<SectionId> ids;

    @BeforeEach
    void threeSections() {
        ids = author.draft("One", "Two", "Three").sections().stream()
                .map(DraftSection::id)
                .toList();
    }

    @Test
    void noWordOfTwoWritersIsLostInAThousandInterleavings() {
        int clashes = 0;
        for (int seed = 0; seed < INTERLEAVINGS; seed++) {
            var random = new Random(seed);
            begin();
            var writers = List.of(new Writer('a', random), new Writer('b', random));
            for (int step = 0; step < STEPS; step++) {
                writers.get(random.nextInt(2)).step();
            }
            writers.forEach(Writer::saveAll);

            for (var id : ids) {
                var stored = wordsOfOurs(stored(id).text());
                for (var writer : writers) {
                    assertThat(stored)
                            .as("seed %d, writer %s", seed, writer.name)
                            .containsAll(writer.standing(id));
                    assertThat(stored)
                            .as("seed %d, writer %s", seed, writer.name)
                            .noneMatch(writer.erased::contains);
                }
            }
            clashes += writers.stream().mapToInt(writer -> writer.clashes).sum();
        }
        System.out.printf("%d interleavings of two writers in three sections, %d clashes%n", INTERLEAVINGS, clashes);
    }

    private void begin() {
        givenUp.clear();
        for (var id : ids) {
            var now = stored(id);
            if (!now.text().equals(BEGINNING)) {
                author.save(now, BEGINNING);
            }
        }
    }

    private DraftSection stored(SectionId id) {
        return topics.section(id).orElseThrow();
    }

    private Set<String> wordsOfOurs(SectionText text) {
        return WORD_OF_OURS
                .matcher(renderer.text(text.body()))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static SectionText text(List<String> paragraphs) {
        return new SectionText(
                SectionKind.OTHER,
                "Recovery",
                new Body(paragraphs.stream()
                        .<Block>map(words -> new Block.Paragraph(RichText.plain(words)))
                        .toList()));
    }

    /** What a window knows of a section: what stands in its field, and what of that is agreed on. */
    private static final class Field {
        private SectionText agreed;
        private SectionText written;

        private Field(SectionText text) {
            agreed = text;
            written = text;
        }
    }

    /** Somebody with a window for each section, in which the words of the other one arrive now and then. */
    private final class Writer {

        private final char name;
        private final Random random;
        private final List<Field> fields = new ArrayList<>();
        private final Set<String> erased = new HashSet<>();
        private final List<SectionId> places = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private int clashes;

        private Writer(char name, Random random) {
            this.name = name;
            this.random = random;
            ids.forEach(id -> fields.add(new Field(stored(id).text())));
        }

        private void step() {
            int index = random.nextInt(ids.size());
            switch (random.nextInt(5)) {
                case 0, 1 -> write(index);
                case 2 -> erase(index);
                case 3 -> save(index);
                default -> receive(index);
            }
        }

        /** Puts a word of one's own somewhere between the words of a paragraph, or begins another one with it. */
        private void write(int index) {
            var word = "%c%dx".formatted(name, words.size());
            words.add(word);
            places.add(ids.get(index));
            var paragraphs = paragraphs(fields.get(index).written);
            if (random.nextInt(4) == 0) {
                paragraphs.add(random.nextInt(paragraphs.size() + 1), "Also " + word + ".");
            } else {
                int paragraph = random.nextInt(paragraphs.size());
                var parts = new ArrayList<>(List.of(paragraphs.get(paragraph).split(" ")));
                parts.add(random.nextInt(parts.size() + 1), word);
                paragraphs.set(paragraph, String.join(" ", parts));
            }
            fields.get(index).written = text(paragraphs);
        }

        private void erase(int index) {
            var field = fields.get(index);
            wordsOfOurs(field.written).stream()
                    .filter(word -> word.charAt(0) == name)
                    .sorted()
                    .findFirst()
                    .ifPresent(word -> {
                        erased.add(word);
                        field.written = text(paragraphs(field.written).stream()
                                .map(paragraph -> paragraph
                                        .replaceFirst(" ?\\b" + word, "")
                                        .strip())
                                .filter(paragraph -> !paragraph.isEmpty())
                                .toList());
                    });
        }

        private void save(int index) {
            var field = fields.get(index);
            switch (sections.save(ids.get(index), field.agreed, field.written)) {
                case SaveResult.Saved _ -> field.agreed = field.written;
                case SaveResult.Clashed clashed -> {
                    var theirs = clashed.theirs();
                    var merge = clashed.merge();
                    clashes++;
                    var side = Side.values()[random.nextInt(3)];
                    var decided = merge.resolved(
                            merge.clashes().stream().map(clash -> side).toList());
                    // What one decides against, of one's own and of the other's, is not lost but given up.
                    givenUp.addAll(wordsOfOurs(field.written));
                    givenUp.addAll(wordsOfOurs(theirs.text()));
                    givenUp.removeAll(wordsOfOurs(decided));
                    author.save(theirs, decided);
                    field.agreed = field.written;
                    receive(index);
                }
            }
        }

        /** What the other one has stored arrives, unless something is written here that is not saved. */
        private void receive(int index) {
            var field = fields.get(index);
            if (field.agreed.equals(field.written)) {
                field.agreed = stored(ids.get(index)).text();
                field.written = field.agreed;
            }
        }

        private void saveAll() {
            for (int index = 0; index < ids.size(); index++) {
                save(index);
            }
        }

        /** The words of one's own in a section that nobody has taken away on purpose. */
        private Set<String> standing(SectionId id) {
            var standing = new HashSet<String>();
            for (int word = 0; word < words.size(); word++) {
                if (places.get(word).equals(id)) {
                    standing.add(words.get(word));
                }
            }
            standing.removeAll(erased);
            standing.removeAll(givenUp);
            return standing;
        }

        private List<String> paragraphs(SectionText text) {
            return new ArrayList<>(List.of(renderer.text(text.body()).split("\n\n")));
        }
    }
}
