package org.clinic.portal.topic.draft;

import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.step.Obstacle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** A section that was merged into another one waits in the bin, and knows that its text is not lost. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class MergedSectionTest {

    @Autowired
    SectionSplitService parts;

    @Autowired
    SectionService sections;

    @Autowired
    DraftHistoryService history;

    @Autowired
    TopicService topics;

    @Autowired
    Author author;

    private TopicId topic;
    private SectionId one;
    private SectionId two;
    private TopicContent before;

    /** Somebody else has merged the second of three sections into the first. */
    @BeforeEach
    void twoMergedSections(@Autowired People people) {
        var draft = author.draft("One", "Two", "Three");
        topic = draft.id();
        one = draft.sections().get(0).id();
        two = draft.sections().get(1).id();
        before = draft.content();
        people.as(people.context("Dana Park", Roles.MARKETING), () -> parts.mergeWithNext(one));
    }

    @Test
    void theBinSaysWhereItsTextWent() {
        assertThat(topics.bin(topic))
                .singleElement()
                .extracting(RemovedSection::mergedInto)
                .isEqualTo(one);
    }

    @Test
    void whatIsOnlyRemovedWasNotMerged() {
        sections.remove(one);

        assertThat(topics.bin(topic).getFirst().mergedInto()).isNull();
    }

    @Test
    void anyoneTakesTheMergeBackToTheLetter() {
        assertThat(parts.takeApart(two)).isEmpty();

        assertThat(author.read(topic).content()).isEqualTo(before);
        assertThat(topics.bin(topic)).isEmpty();
    }

    @Test
    void whatWasWrittenSinceStays() {
        var merged = author.read(topic, one);
        var blocks = merged.body().blocks();
        author.save(
                merged,
                new SectionText(
                        merged.kind(),
                        merged.heading(),
                        new Body(List.of(
                                blocks.get(0),
                                paragraph("In the first."),
                                blocks.get(1),
                                blocks.get(2),
                                paragraph("In the second.")))));

        parts.takeApart(two);

        assertThat(author.read(topic, one).body().blocks()).endsWith(paragraph("In the first."));
        assertThat(author.read(topic, two).body().blocks()).endsWith(paragraph("In the second."));
    }

    @Test
    void takingTheMergeBackIsAStepThatIsUndone() {
        var merged = author.read(topic).content();
        parts.takeApart(two);

        assertThat(history.undo(topic)).containsInstanceOf(UndoResult.Done.class);

        assertThat(author.read(topic).content()).isEqualTo(merged);
        assertThat(topics.bin(topic).getFirst().mergedInto()).isEqualTo(one);
    }

    @Test
    void whereTheTextHasChangedTooMuchNothingHappens() {
        var merged = author.read(topic, one);
        author.save(merged, new SectionText(merged.kind(), "One", new Body(List.of(paragraph("All is new.")))));
        var now = author.read(topic).content();
        var steps = history.of(topic);

        assertThat(parts.takeApart(two)).contains(Obstacle.TEXT);

        assertThat(author.read(topic).content()).isEqualTo(now);
        assertThat(history.of(topic)).isEqualTo(steps);
    }

    @Test
    void putBackAsItWasAndRemovedAgainItStillIsMerged() {
        sections.putBack(two);
        assertThat(author.headings(topic)).containsExactly("One", "Two", "Three");

        sections.remove(two);

        assertThat(topics.bin(topic).getFirst().mergedInto()).isEqualTo(one);
    }

    @Test
    void putBackAndWrittenInItIsAnother() {
        sections.putBack(two);
        author.write(author.read(topic, two), "Two, later");
        sections.remove(two);

        assertThat(topics.bin(topic).getFirst().mergedInto()).isNull();
        assertThat(parts.takeApart(two)).contains(Obstacle.TEXT);
    }

    @Test
    void whatIsOutOfTheBinAlreadyStaysWhereItIs() {
        sections.putBack(two);

        assertThat(parts.takeApart(two)).contains(Obstacle.BACK);
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(RichText.plain(words));
    }
}
