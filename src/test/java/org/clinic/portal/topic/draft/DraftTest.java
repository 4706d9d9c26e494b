package org.clinic.portal.topic.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.publishing.PublishingProblem;
import org.clinic.portal.topic.publishing.PublishingProblems;
import org.clinic.portal.topic.step.Obstacle;
import org.clinic.portal.topic.step.StepChange;
import org.clinic.portal.topic.step.StepObstructedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DraftTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:12:00Z");
    private static final Hand MARA = hand("Mara Klein");
    private static final Hand DANA = hand("Dana Park");
    private static final Checks CHECKS = new Checks(List.of(), Locale.ENGLISH);

    private static final Body REST = new Body(List.of(new Block.Paragraph(RichText.plain("Rest."))));

    private final Draft draft = titled("Gout");
    private final List<SectionId> ids = new ArrayList<>();

    @BeforeEach
    void threeSections() {
        for (var heading : List.of("One", "Two", "Three")) {
            ids.add(add(SectionKind.OTHER, heading, REST, 99));
        }
    }

    private static Hand hand(String name) {
        return new Hand(new SignedInAccount(new AccountId(), name, "somebody@clinic.example", 0, Set.of()), NOW);
    }

    private static Draft titled(String title) {
        return new Draft(new Topic(new TopicDetails("gout", "en", "", title, ""), MARA), List.of());
    }

    private SectionId add(SectionKind kind, String heading, Body body, int position) {
        return add(draft, kind, heading, body, position);
    }

    private static SectionId add(Draft draft, SectionKind kind, String heading, Body body, int position) {
        return new DraftEdit(draft, MARA)
                .add(new SectionText(kind, heading, body), position)
                .id();
    }

    @Test
    void aSectionIsAddedWhereItIsWantedAndTheOthersMakeRoom() {
        add(SectionKind.OTHER, "New", REST, 1);

        assertThat(headings()).containsExactly("One", "New", "Two", "Three");
        assertThat(positions()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aSectionMovesToThePositionItShallHave() {
        as(MARA).move(ids.get(0), 2);
        assertThat(headings()).containsExactly("Two", "Three", "One");

        as(MARA).move(ids.get(0), 1);
        assertThat(headings()).containsExactly("Two", "One", "Three");

        as(MARA).move(ids.get(2), 0);
        assertThat(headings()).containsExactly("Three", "Two", "One");
        assertThat(positions()).containsExactly(0, 1, 2);
    }

    @Test
    void aRemovedSectionComesBackWhereItWas() {
        as(MARA).remove(ids.get(1));
        assertThat(headings()).containsExactly("One", "Three");
        assertThat(positions()).containsExactly(0, 1);

        as(MARA).putBack(ids.get(1));
        assertThat(headings()).containsExactly("One", "Two", "Three");
    }

    @Test
    void puttingBackTwiceChangesNothing() {
        as(MARA).remove(ids.get(1));
        as(MARA).putBack(ids.get(1));
        as(MARA).move(ids.get(1), 0);

        var again = as(MARA);
        again.putBack(ids.get(1));
        assertThat(again.hasTouched()).isFalse();
        assertThat(headings()).containsExactly("Two", "One", "Three");
    }

    @Test
    void whatIsInTheBinIsNeitherMovedNorRemovedNorRevised() {
        as(MARA).remove(ids.get(1));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> as(MARA).move(ids.get(1), 0));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> as(MARA).remove(ids.get(1)));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(
                        () -> draft.section(ids.get(1)).revise(new SectionText(SectionKind.OTHER, "Late", REST), MARA));
        assertThat(headings()).containsExactly("One", "Three");
    }

    @Test
    void aMoveIsReversedBehindTheNeighbourThatTheSectionHad() {
        var mara = as(MARA);
        mara.move(ids.get(1), 2);
        var move = mara.change().orElseThrow();
        add(SectionKind.OTHER, "New", REST, 0);

        var back = reverse(move);

        assertThat(headings()).containsExactly("New", "One", "Two", "Three");
        reverse(back);
        assertThat(headings()).containsExactly("New", "One", "Three", "Two");
    }

    @Test
    void whatHasGoneIntoTheBinMeanwhileIsNotMoved() {
        var mara = as(MARA);
        mara.move(ids.get(1), 2);
        var move = mara.change().orElseThrow();
        as(DANA).remove(ids.get(1));

        assertThatExceptionOfType(StepObstructedException.class)
                .isThrownBy(() -> reverse(move))
                .matches(obstructed -> obstructed.obstacle() == Obstacle.REMOVED);
    }

    @Test
    void splittingGivesTheRestToASectionBehind() {
        var walk = new Block.Paragraph(RichText.plain("Walk."));
        var walking = new Body(List.of(new Block.SubHeading(RichText.plain("Walking")), walk));
        var mara = as(MARA);
        mara.split(ids.get(0), REST, REST, walking);
        var split = mara.change().orElseThrow();

        assertThat(headings()).containsExactly("One", "Walking", "Two", "Three");
        reverse(split);
        assertThat(headings()).containsExactly("One", "Two", "Three");
        assertThat(draft.section(ids.get(0)).text().body()).isEqualTo(REST);
    }

    @Test
    void mergingTakesInTheNextUnderItsHeading() {
        as(MARA).merge(ids.get(0));

        assertThat(headings()).containsExactly("One", "Three");
        assertThat(draft.section(ids.get(0)).text().body().blocks())
                .containsExactly(
                        new Block.Paragraph(RichText.plain("Rest.")),
                        new Block.SubHeading(RichText.plain("Two")),
                        new Block.Paragraph(RichText.plain("Rest.")));
        assertThat(draft.section(ids.get(1)).isInDraft()).isFalse();
    }

    @Test
    void whatWouldBeTooLongIsNotMerged() {
        var half = new Body(List.of(new Block.Paragraph(RichText.plain("a".repeat(120_000)))));
        var first = add(SectionKind.OTHER, "Long", half, 99);
        add(SectionKind.OTHER, "Longer", half, 99);
        var before = draft.content();

        assertThatExceptionOfType(StepObstructedException.class)
                .isThrownBy(() -> as(MARA).merge(first))
                .matches(obstructed -> obstructed.obstacle() == Obstacle.LONG);

        assertThat(draft.content()).isEqualTo(before);
    }

    private StepChange reverse(StepChange change) {
        var mara = as(MARA);
        mara.reverse(change, NOW);
        return mara.change().orElseThrow();
    }

    private DraftEdit as(Hand hand) {
        return new DraftEdit(draft, hand);
    }

    @Test
    void aDraftOfSectionsWithHeadingsAndTextCanBePublished() {
        assertThat(PublishingProblems.in(draft.content(), CHECKS)).isEmpty();
    }

    @Test
    void anIntroductionNeedsNoHeading() {
        add(SectionKind.INTRODUCTION, "", REST, 0);

        assertThat(PublishingProblems.in(draft.content(), CHECKS)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamed() {
        var untitled = titled(" ");
        var wordlessBody = new Body(List.of(new Block.Paragraph(RichText.plain(" "))));
        var headless = add(untitled, SectionKind.OTHER, "\u00a0", REST, 0);
        var wordless = add(untitled, SectionKind.OTHER, "New", wordlessBody, 1);
        var empty = add(untitled, SectionKind.INTRODUCTION, "", Body.EMPTY, 2);

        assertThat(PublishingProblems.in(untitled.content(), CHECKS))
                .containsExactly(
                        new PublishingProblem.NoTitle(),
                        new PublishingProblem.SectionWithoutHeading(headless),
                        new PublishingProblem.SectionWithoutText(wordless),
                        new PublishingProblem.SectionWithoutText(empty));
    }

    @Test
    void aDraftWithoutSectionsHasNoText() {
        ids.forEach(id -> as(MARA).remove(id));

        assertThat(PublishingProblems.in(draft.content(), CHECKS)).containsExactly(new PublishingProblem.NoText());
    }

    @Test
    void restoringMakesTheDraftWhatTheVersionSays() {
        var version = draft.content();
        as(MARA).remove(ids.get(0));
        as(MARA).move(ids.get(2), 0);
        var later = add(SectionKind.OTHER, "Later", REST, 1);

        as(DANA).restore(1, version);

        assertThat(draft.content()).isEqualTo(version);
        assertThat(positions()).containsExactly(0, 1, 2);
        assertThat(draft.section(later).isInDraft()).isFalse();
    }

    private List<String> headings() {
        return draft.content().sections().stream().map(Section::heading).toList();
    }

    private List<Integer> positions() {
        return draft.sections().stream().map(TopicSection::position).toList();
    }
}
