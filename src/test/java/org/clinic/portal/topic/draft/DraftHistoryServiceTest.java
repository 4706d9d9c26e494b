package org.clinic.portal.topic.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.step.DraftHistory;
import org.clinic.portal.topic.step.Obstacle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;

import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class DraftHistoryServiceTest {

    @Autowired
    DraftHistoryService history;

    @Autowired
    SectionService sections;

    @Autowired
    SectionSplitService parts;

    @Autowired
    PublishingService publishing;

    @Autowired
    TopicService topics;

    @Autowired
    Author author;

    @Autowired
    People people;

    private TopicId topic;
    private List<SectionId> ids;
    private SecurityContext dana;

    @BeforeEach
    void threeSections(@Autowired JdbcClient jdbc) {
        var draft = author.draft("One", "Two", "Three");
        topic = draft.id();
        ids = draft.sections().stream().map(DraftSection::id).toList();
        jdbc.sql("delete from topic_step where topic_id = ?").param(topic.id()).update();
        dana = people.context("Dana Park", Roles.MARKETING);
    }

    @Test
    void aMoveIsUndoneAndDoneAgain() {
        sections.move(ids.get(0), 2);

        assertThat(undo()).isInstanceOf(UndoResult.Done.class);
        assertThat(headings()).containsExactly("One", "Two", "Three");
        assertThat(redo()).isInstanceOf(UndoResult.Done.class);
        assertThat(headings()).containsExactly("Two", "Three", "One");
    }

    @Test
    void aMoveIsUndoneBehindTheNeighbourThatItHad() {
        sections.move(ids.get(1), 2);
        asDana(() -> sections.add(topic, SectionKind.OTHER, 0));

        undo();

        assertThat(headings()).containsExactly("", "One", "Two", "Three");
    }

    @Test
    void aRemovedSectionIsPutBackWhereItWas() {
        sections.remove(ids.get(1));

        undo();
        assertThat(headings()).containsExactly("One", "Two", "Three");
        redo();
        assertThat(headings()).containsExactly("One", "Three");
    }

    @Test
    void anAddedSectionGoesIntoTheBinWithItsTextAndComesBackWithIt() {
        var added = sections.add(topic, SectionKind.RISKS, 1);
        author.save(added, new SectionText(SectionKind.RISKS, "Risks", words("Pain.")));

        undo();
        assertThat(headings()).containsExactly("One", "Two", "Three");
        assertThat(topics.bin(topic)).singleElement().satisfies(removed -> {
            assertThat(removed.section().heading()).isEqualTo("Risks");
            assertThat(removed.by()).isEqualTo("Mara Klein");
        });

        redo();
        assertThat(headings()).containsExactly("One", "Risks", "Two", "Three");
    }

    @Test
    void whatWasPutBackGoesIntoTheBinAgain() {
        asDana(() -> sections.remove(ids.get(1)));
        sections.putBack(ids.get(1));

        undo();

        assertThat(headings()).containsExactly("One", "Three");
    }

    @Test
    void aKindIsUndoneAndTheTextStays() {
        var one = section(0);
        author.save(one, new SectionText(SectionKind.RISKS, one.heading(), one.body()));
        author.save(section(0), new SectionText(SectionKind.RISKS, "One, later", one.body()));

        undo();

        assertThat(section(0).kind()).isEqualTo(SectionKind.OTHER);
        assertThat(section(0).heading()).isEqualTo("One, later");
        assertThat(history.of(topic).undo()).isEmpty();
    }

    @Test
    void aKindThatSomebodyElseHasChangedSinceStays() {
        author.save(section(0), kind(SectionKind.RISKS));
        asDana(() -> author.save(section(0), kind(SectionKind.BENEFITS)));

        assertThat(undo())
                .isInstanceOfSatisfying(
                        UndoResult.Refused.class,
                        refused -> assertThat(refused.obstacle()).isEqualTo(Obstacle.KIND));

        assertThat(section(0).kind()).isEqualTo(SectionKind.BENEFITS);
    }

    private SectionText kind(SectionKind kind) {
        return new SectionText(kind, section(0).heading(), section(0).body());
    }

    @Test
    void aDuplicateIsACopyBelowThatSaysSo() {
        var copy = sections.duplicate(ids.get(0));

        assertThat(headings()).containsExactly("One", "One (copy)", "Two", "Three");
        assertThat(copy.body()).isEqualTo(section(0).body());
        undo();
        assertThat(headings()).containsExactly("One", "Two", "Three");
    }

    @Test
    void aSplitIsUndoneToTheLetterAndDoneAgain() {
        write(ids.get(0), "Rest at home.", "Drink water.", "Walk.");
        var whole = section(0).body();

        var second = parts.split(ids.get(0), whole, words("Rest at home.", "Drink "), words("water.", "Walk."))
                .orElseThrow();
        assertThat(section(0).body()).isEqualTo(words("Rest at home.", "Drink "));
        assertThat(author.read(topic, second.id()).body()).isEqualTo(words("water.", "Walk."));
        assertThat(headings()).containsExactly("One", "", "Two", "Three");

        undo();
        assertThat(section(0).body()).isEqualTo(whole);
        assertThat(headings()).containsExactly("One", "Two", "Three");
        redo();
        assertThat(section(0).body()).isEqualTo(words("Rest at home.", "Drink "));
        assertThat(author.read(topic, second.id()).body()).isEqualTo(words("water.", "Walk."));
    }

    @Test
    void whatWasWrittenAfterASplitStaysWhenItIsUndoneAndWhenItIsDoneAgain() {
        write(ids.get(0), "Rest at home.", "Drink water.");
        var second = parts.split(ids.get(0), section(0).body(), words("Rest at home."), words("Drink water."))
                .orElseThrow();
        write(ids.get(0), "Rest at home for a day.");
        asDana(() -> author.save(second, new SectionText(SectionKind.OTHER, "Drinking", words("Drink cold water."))));

        undo();
        assertThat(section(0).body())
                .isEqualTo(new Body(List.of(
                        paragraph("Rest at home for a day."),
                        new Block.SubHeading(RichText.plain("Drinking")),
                        paragraph("Drink cold water."))));

        redo();
        assertThat(section(0).body()).isEqualTo(words("Rest at home for a day."));
        assertThat(author.read(topic, second.id()).heading()).isEqualTo("Drinking");
        assertThat(author.read(topic, second.id()).body()).isEqualTo(words("Drink cold water."));
    }

    @Test
    void aSplitMergesWhatOthersHaveWrittenMeanwhile() {
        write(ids.get(0), "Rest at home.", "Drink water.", "Walk.");
        var base = section(0).body();
        asDana(() -> write(ids.get(0), "Rest at home for a day.", "Drink water.", "Walk a little."));

        var second = parts.split(ids.get(0), base, words("Rest at home.", "Drink "), words("water.", "Walk."))
                .orElseThrow();

        assertThat(section(0).body()).isEqualTo(words("Rest at home for a day.", "Drink "));
        assertThat(second.body()).isEqualTo(words("water.", "Walk a little."));
    }

    @Test
    void aSplitWhereSomebodyElseHasChangedTheSameWordsChangesNothing() {
        write(ids.get(0), "Rest for a day.");
        var base = section(0).body();
        asDana(() -> write(ids.get(0), "Rest for a week."));

        assertThat(parts.split(ids.get(0), base, words("Rest for an "), words("hour.")))
                .isEmpty();

        assertThat(headings()).containsExactly("One", "Two", "Three");
        assertThat(section(0).body()).isEqualTo(words("Rest for a week."));
    }

    @Test
    void aSubHeadingAtThePlaceBecomesTheHeading() {
        var after = new Body(List.of(new Block.SubHeading(RichText.plain("Drinking")), paragraph("Water.")));

        var second = parts.split(ids.get(0), section(0).body(), section(0).body(), after)
                .orElseThrow();

        assertThat(second.heading()).isEqualTo("Drinking");
        assertThat(second.body()).isEqualTo(words("Water."));
    }

    @Test
    void mergingTakesInTheNextOneAndIsUndoneToTheLetter() {
        var before = topics.open(topic).orElseThrow().content();

        assertThat(parts.mergeWithNext(ids.get(0))).isTrue();
        assertThat(headings()).containsExactly("One", "Three");
        assertThat(section(0).body().blocks()).element(1).isEqualTo(new Block.SubHeading(RichText.plain("Two")));
        assertThat(topics.bin(topic)).hasSize(1);

        undo();
        assertThat(topics.open(topic).orElseThrow().content()).isEqualTo(before);
    }

    @Test
    void theLastSectionHasNoneToMergeWith() {
        assertThat(parts.mergeWithNext(ids.get(2))).isFalse();
        assertThat(history.of(topic)).isEqualTo(DraftHistory.EMPTY);
    }

    @Test
    void aSplitWhoseHalvesHaveBeenTakenApartStays() {
        write(ids.get(0), "Rest.", "Drink.");
        parts.split(ids.get(0), section(0).body(), words("Rest."), words("Drink."));
        asDana(() -> sections.add(topic, SectionKind.OTHER, 1));

        assertThat(undo())
                .isInstanceOfSatisfying(
                        UndoResult.Refused.class,
                        refused -> assertThat(refused.obstacle()).isEqualTo(Obstacle.APART));
    }

    @Test
    void whatAColleagueHasMovedSinceStaysAndTheNextUndoWorks() {
        sections.move(ids.get(2), 0);
        sections.move(ids.get(0), 2);
        asDana(() -> {
            sections.move(ids.get(0), 0);
            return null;
        });
        var before = headings();

        assertThat(undo()).isInstanceOfSatisfying(UndoResult.Refused.class, refused -> {
            assertThat(refused.obstacle()).isEqualTo(Obstacle.REARRANGED);
            assertThat(refused.by()).isEqualTo("Dana Park");
        });
        assertThat(headings()).isEqualTo(before);
        assertThat(undo()).isInstanceOf(UndoResult.Done.class);
        assertThat(headings()).containsExactly("One", "Two", "Three");
    }

    @Test
    void whatAColleagueHasWrittenInDoesNotGoIntoTheBin() {
        var added = sections.add(topic, SectionKind.RISKS, 1);
        asDana(() -> author.save(added, new SectionText(SectionKind.RISKS, "Risks", words("Pain."))));

        assertThat(undo()).isInstanceOfSatisfying(UndoResult.Refused.class, refused -> {
            assertThat(refused.obstacle()).isEqualTo(Obstacle.WRITTEN);
            assertThat(refused.by()).isEqualTo("Dana Park");
        });
        assertThat(headings()).contains("Risks");
    }

    @Test
    void everyoneUndoesTheirOwnOnly() {
        sections.move(ids.get(0), 2);
        asDana(() -> sections.remove(ids.get(1)));

        undo();
        assertThat(headings()).containsExactly("One", "Three");
        assertThat(history.undo(topic)).isEmpty();
        asDana(this::undo);
        assertThat(headings()).containsExactly("One", "Two", "Three");
    }

    @Test
    void anotherStepEndsWhatCanBeDoneAgainOnlyForTheOneWhoTookIt() {
        sections.move(ids.get(0), 2);
        undo();
        asDana(() -> sections.add(topic, SectionKind.OTHER, 3));
        assertThat(history.of(topic).redo()).isPresent();

        sections.remove(ids.get(1));

        assertThat(history.of(topic).redo()).isEmpty();
    }

    @Test
    void aCertainStepIsUndoneOnce() {
        var removal = sections.remove(ids.get(1));
        sections.move(ids.get(2), 0);

        assertThat(history.undo(topic, removal)).containsInstanceOf(UndoResult.Done.class);
        assertThat(history.undo(topic, removal)).isEmpty();

        assertThat(headings()).containsExactly("Three", "One", "Two");
    }

    @Test
    void aHundredStepsAreKept(@Autowired JdbcClient jdbc) {
        for (int i = 0; i < 102; i++) {
            sections.move(ids.get(0), i % 2 == 0 ? 2 : 0);
        }

        assertThat(steps(jdbc)).isEqualTo(100);
    }

    @Test
    void stepsAreKeptForThirtyDays(@Autowired JdbcClient jdbc) {
        sections.move(ids.get(0), 2);
        jdbc.sql("""
                        insert into topic_step (id, topic_id, account_id, account_name, made_at, kind, section_id, data)
                        select gen_random_uuid(), topic_id, account_id, account_name, made_at - interval '31 days', kind,
                            section_id, data
                        from topic_step where topic_id = ?""").param(topic.id()).update();
        assertThat(steps(jdbc)).isEqualTo(2);

        sections.move(ids.get(0), 0);

        assertThat(steps(jdbc)).isEqualTo(2);
    }

    private int steps(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from topic_step where topic_id = ?")
                .param(topic.id())
                .query(Integer.class)
                .single();
    }

    /** Whoever acts alone comes back to where they began, whatever they did, undid and did again. */
    @Test
    void undoingAllOfOnesOwnStepsLeadsBackToTheBeginning() {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            if (seed == 0) {
                author.publish(topic);
            }
            var beginning = topics.open(topic).orElseThrow().content();
            var somebody = new RandomSteps(random, 'm', null);
            for (int step = 0; step < 25; step++) {
                somebody.step();
            }
            var end = topics.open(topic).orElseThrow().content();
            int undone = 0;
            while (history.undo(topic).isPresent()) {
                undone++;
            }
            assertThat(topics.open(topic).orElseThrow().content())
                    .as("seed %d", seed)
                    .isEqualTo(beginning);
            for (; undone > 0; undone--) {
                assertThat(redo()).isInstanceOf(UndoResult.Done.class);
            }
            assertThat(topics.open(topic).orElseThrow().content())
                    .as("seed %d", seed)
                    .isEqualTo(end);
            while (history.undo(topic).isPresent()) {}
        }
    }

    /** However two people's steps, undoing and doing again are mixed, no section and no word is ever lost. */
    @Test
    void noWordIsLostInThreeHundredStepsOfTwo() {
        var random = new Random(20261124);
        var both = List.of(
                new RandomSteps(random, 'm', people.context("Mara Klein", Roles.MARKETING)),
                new RandomSteps(random, 'd', dana));
        int refused = 0;
        for (int step = 0; step < 300; step++) {
            refused += both.get(random.nextInt(2)).step();

            var all = everything();
            for (var one : both) {
                assertThat(one.words).as("step %d", step).allMatch(all::contains);
            }
            assertThat(author.read(topic).sections()).doesNotHaveDuplicates();
        }
        System.out.printf("300 steps of two people, %d of them not to be undone any more%n", refused);
    }

    private String everything() {
        var all = new ArrayList<DraftSection>(author.read(topic).sections());
        topics.bin(topic).forEach(removed -> all.add(removed.section()));
        return all.stream()
                .map(section -> section.heading() + " " + text(section.body()))
                .reduce("", (one, other) -> one + " " + other);
    }

    private static String text(Body body) {
        var text = new StringBuilder();
        body.blocks()
                .forEach(block ->
                        block.lines().forEach(line -> text.append(line.text()).append(' ')));
        return text.toString();
    }

    /** Somebody who does this and that, and undoes some of it. */
    private final class RandomSteps {

        private final Random random;
        private final char name;
        private final @Nullable SecurityContext somebody;
        private final List<String> words = new ArrayList<>();

        /** Who acts alone only arranges: what is written is no step. */
        private RandomSteps(Random random, char name, @Nullable SecurityContext somebody) {
            this.random = random;
            this.name = name;
            this.somebody = somebody;
        }

        /** Answers how many steps could not be undone. */
        private int step() {
            return somebody == null ? act() : people.as(somebody, this::act);
        }

        private int act() {
            var here = author.read(topic).sections();
            var removed = topics.bin(topic);
            int choice = random.nextInt(here.isEmpty() ? 1 : 16);
            if (somebody == null && random.nextInt(8) == 0) {
                publishing.restore(author.read(topic), 1);
                return 0;
            }
            if (choice >= 10) {
                var reversal = choice < 14 ? history.undo(topic) : history.redo(topic);
                return reversal.filter(UndoResult.Refused.class::isInstance).isPresent() ? 1 : 0;
            }
            if (choice == 0) {
                sections.add(topic, SectionKind.OTHER, random.nextInt(here.size() + 1));
                return 0;
            }
            var section = here.get(random.nextInt(here.size()));
            switch (choice) {
                case 1, 2 -> sections.move(section.id(), random.nextInt(here.size()));
                case 3 -> sections.remove(section.id());
                case 4 -> {
                    if (!removed.isEmpty()) {
                        sections.putBack(removed.get(random.nextInt(removed.size()))
                                .section()
                                .id());
                    }
                }
                case 5 ->
                    author.save(
                            section,
                            new SectionText(
                                    SectionKind.values()[random.nextInt(4)], section.heading(), section.body()));
                case 6, 7 -> splitSomewhere(section);
                case 8 -> parts.mergeWithNext(section.id());
                default -> {
                    if (here.size() < 12) {
                        sections.duplicate(section.id());
                    }
                }
            }
            if (somebody != null && random.nextInt(2) == 0) {
                writeSomewhere();
            }
            return 0;
        }

        private void splitSomewhere(DraftSection section) {
            var blocks = section.body().blocks();
            int place = random.nextInt(blocks.size() + 1);
            parts.split(
                    section.id(),
                    section.body(),
                    new Body(blocks.subList(0, place)),
                    new Body(blocks.subList(place, blocks.size())));
        }

        private void writeSomewhere() {
            var here = author.read(topic).sections();
            if (here.isEmpty()) {
                return;
            }
            var section = here.get(random.nextInt(here.size()));
            var word = "%c%dx".formatted(name, words.size());
            var blocks = new ArrayList<>(section.body().blocks());
            blocks.add(random.nextInt(blocks.size() + 1), paragraph("Also " + word));
            author.save(section, new SectionText(section.kind(), section.heading(), new Body(blocks)));
            words.add(word);
        }
    }

    private void write(SectionId id, String... paragraphs) {
        var section = author.read(topic, id);
        author.save(section, new SectionText(section.kind(), section.heading(), words(paragraphs)));
    }

    private static Body words(String... paragraphs) {
        return new Body(List.of(paragraphs).stream()
                .map(DraftHistoryServiceTest::paragraph)
                .toList());
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(RichText.plain(words));
    }

    private UndoResult undo() {
        return history.undo(topic).orElseThrow();
    }

    private UndoResult redo() {
        return history.redo(topic).orElseThrow();
    }

    private DraftSection section(int index) {
        return author.read(topic, ids.get(index));
    }

    private List<String> headings() {
        return author.headings(topic);
    }

    private <T> Optional<T> asDana(Supplier<T> what) {
        return Optional.ofNullable(people.as(dana, what));
    }

    private void asDana(Runnable what) {
        asDana(() -> {
            what.run();
            return null;
        });
    }
}
