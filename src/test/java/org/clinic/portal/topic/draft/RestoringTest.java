package org.clinic.portal.topic.draft;

import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.step.StepName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Who restores the wrong version takes that back, whatever others have done since. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class RestoringTest {

    @Autowired
    DraftHistoryService history;

    @Autowired
    PublishingService publishing;

    @Autowired
    SectionService sections;

    @Autowired
    TopicService topics;

    @Autowired
    Author author;

    @Autowired
    People people;

    private TopicId topic;
    private List<SectionId> ids;
    private TopicContent version;
    private SecurityContext dana;

    /** A version of three sections, after which one was rewritten, one removed, one added, and one moved. */
    @BeforeEach
    void aVersionAndADraftThatHasGoneOn() {
        var draft = author.draft("One", "Two", "Three");
        topic = draft.id();
        ids = draft.sections().stream().map(DraftSection::id).toList();
        write("One", "Rest at home.", "Drink water.");
        author.publish(topic);
        version = author.read(topic).content();
        write("One", "Rest at home for a day.", "Drink water.", "Walk a little.");
        sections.remove(ids.get(1));
        author.write(sections.add(topic, SectionKind.OTHER, 0), "Later");
        sections.move(ids.get(2), 0);
        var details = author.read(topic).details();
        topics.revise(
                topic,
                author.read(topic).revision(),
                new TopicDetails(details.slug(), "en", "", "A better title", details.summary()));
        dana = people.context("Dana Park", Roles.MARKETING);
    }

    @Test
    void restoringIsOneStepThatIsUndoneToTheLetterAndDoneAgain() {
        var draft = content();
        restore();
        assertThat(content()).isEqualTo(version);
        assertThat(history.of(topic).undo())
                .containsInstanceOf(StepName.OfVersion.class)
                .hasValueSatisfying(step ->
                        assertThat(((StepName.OfVersion) step).version()).isEqualTo(1));

        assertThat(history.undo(topic)).containsInstanceOf(UndoResult.Done.class);
        assertThat(content()).isEqualTo(draft);
        assertThat(history.redo(topic)).containsInstanceOf(UndoResult.Done.class);
        assertThat(content()).isEqualTo(version);
        history.undo(topic);
        assertThat(content()).isEqualTo(draft);
    }

    @Test
    void theStepsBeforeItAreUndoneAfterIt() {
        restore();
        history.undo(topic);

        history.undo(topic);

        assertThat(author.headings(topic)).containsExactly("Later", "One", "Three");
    }

    @Test
    void restoringWhatTheDraftSaysIsNoStep() {
        restore();

        assertThat(publishing.restore(author.read(topic), 1)).isEmpty();
    }

    @Test
    void whatAColleagueHasDoneSinceStays() {
        restore();
        people.as(dana, () -> {
            write("One", "Rest at home.", "Drink cold water.");
            write("Two", "Only Dana knows.");
            author.write(sections.add(topic, SectionKind.RISKS, 3), "Danas");
            return null;
        });

        history.undo(topic);

        assertThat(author.headings(topic)).containsExactly("Three", "Danas", "Later", "One", "Two");
        assertThat(author.read(topic, ids.get(0)).body())
                .isEqualTo(words("Rest at home for a day.", "Drink cold water.", "Walk a little."));
        assertThat(author.read(topic, ids.get(1)).body()).isEqualTo(words("Only Dana knows."));
        assertThat(author.read(topic).details().title()).isEqualTo("A better title");
    }

    @Test
    void whereTheSameWordsWereWrittenAnewBothAreThere() {
        restore();
        people.as(dana, () -> {
            write("One", "Rest at home all week.", "Drink water.");
            return null;
        });

        assertThat(history.undo(topic)).containsInstanceOf(UndoResult.Done.class);

        assertThat(author.read(topic, ids.get(0)).body().toString())
                .contains("for a day.", "all week.", "Walk a little.");
    }

    @Test
    void whatWasRemovedSinceComesBackIfOnlyTheDraftHadItsWords() {
        restore();
        people.as(dana, () -> {
            sections.remove(ids.get(0));
            sections.remove(ids.get(2));
            return null;
        });

        history.undo(topic);

        assertThat(author.headings(topic)).containsExactly("Later", "One");
        assertThat(author.read(topic, ids.get(0)).body())
                .isEqualTo(words("Rest at home for a day.", "Drink water.", "Walk a little."));
    }

    @Test
    void whatTheBinSaidItSaysAgain() {
        author.write(author.read(topic, ids.get(0)), "Quite another");
        sections.remove(ids.get(0));
        restore();
        history.undo(topic);
        history.redo(topic);
        history.undo(topic);

        sections.putBack(ids.get(0));

        assertThat(author.headings(topic)).containsExactlyInAnyOrder("Three", "Later", "Quite another");
    }

    @Test
    void theOrderThatAColleagueHasMadeSinceStays() {
        restore();
        people.as(dana, () -> {
            sections.move(ids.get(0), 2);
            return null;
        });

        history.undo(topic);

        assertThat(author.headings(topic)).containsExactly("Three", "Later", "One");
    }

    @Test
    void anAddressThatIsAnotherTopicsByNowStaysThere() {
        var details = author.read(topic).details();
        topics.revise(topic, author.read(topic).revision(), details.withSlug("soon-taken-" + topic));
        restore();
        topics.create(new TopicDetails("soon-taken-" + topic, "en", "", "Another", ""));

        assertThat(history.undo(topic)).containsInstanceOf(UndoResult.Done.class);

        assertThat(author.read(topic).details().slug()).isEqualTo(version.slug());
        assertThat(author.read(topic).details().title()).isEqualTo("A better title");
    }

    private void restore() {
        assertThat(publishing.restore(author.read(topic), 1)).isPresent();
    }

    private TopicContent content() {
        return author.read(topic).content();
    }

    private void write(String heading, String... paragraphs) {
        var section = author.read(topic).sections().stream()
                .filter(each -> each.heading().equals(heading))
                .findAny()
                .orElseThrow();
        author.save(section, new SectionText(section.kind(), heading, words(paragraphs)));
    }

    private static Body words(String... paragraphs) {
        return new Body(List.of(paragraphs).stream()
                .<Block>map(text -> new Block.Paragraph(RichText.plain(text)))
                .toList());
    }
}
