package org.clinic.portal.topic.draft;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.Side;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class SectionServiceTest {

    @Autowired
    SectionService sections;

    @Autowired
    TopicService topics;

    @Autowired
    Author author;

    @Test
    void anAddedSectionIsEmptyAndStandsWhereItIsWanted() {
        var draft = author.draft("One", "Two");

        var added = sections.add(draft.id(), SectionKind.RISKS, 1);

        assertThat(added.kind()).isEqualTo(SectionKind.RISKS);
        assertThat(added.heading()).isEmpty();
        assertThat(added.body()).isEqualTo(Body.EMPTY);
        assertThat(author.headings(draft.id())).containsExactly("One", "", "Two");
        assertThat(author.read(draft.id(), added.id())).isEqualTo(added);
    }

    @Test
    void aSavedTextIsTheSectionsText() {
        var section = author.draft("One").sections().getFirst();
        var body = new Body(List.of(
                new Block.KeyPoints(List.of(RichText.plain("\"Rest\" \\ ® 🩺"))),
                new Block.Paragraph(RichText.plain(""))));

        var saved = author.save(section, new SectionText(SectionKind.RISKS, "Risks", body));

        assertThat(saved.body()).isEqualTo(body);
        assertThat(saved.kind()).isEqualTo(SectionKind.RISKS);
        assertThat(saved.heading()).isEqualTo("Risks");
        assertThat(saved.revision()).isEqualTo(section.revision() + 1);
    }

    @Test
    void whatTwoHaveWrittenInOneSectionIsMerged(@Autowired People people) {
        var section = author.draft("One").sections().getFirst();
        var before = author.save(section, text("Rest at home.", "Drink water."));
        var colleague = people.context("Dana Park", Roles.MARKETING);
        people.as(colleague, () -> author.save(before, text("Rest at home for a day.", "Drink water.")));

        var merged = author.save(before, text("Rest at home.", "Drink plenty of water."));

        assertThat(merged.text()).isEqualTo(text("Rest at home for a day.", "Drink plenty of water."));
        assertThat(merged.changedBy()).isEqualTo("Mara Klein");
    }

    @Test
    void whereTwoHaveChangedTheSameWordsNothingIsStoredAndBothAreShown(@Autowired People people) {
        var section = author.draft("One").sections().getFirst();
        var before = author.save(section, text("Rest for a day."));
        var colleague = people.context("Dana Park", Roles.MARKETING);
        var theirs = people.as(colleague, () -> author.save(before, text("Rest for a week.")));

        var clashed = (SaveResult.Clashed) sections.save(before.id(), before.text(), text("Rest for an hour."));

        assertThat(clashed.theirs()).isEqualTo(theirs);
        assertThat(clashed.merge().clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.base()).isEqualTo(text("Rest for a day.").body());
            assertThat(clash.mine()).isEqualTo(text("Rest for an hour.").body());
            assertThat(clash.theirs()).isEqualTo(text("Rest for a week.").body());
        });
        assertThat(topics.section(before.id())).contains(theirs);

        var decided = author.save(theirs, clashed.merge().resolved(List.of(Side.MINE)));
        assertThat(decided.text()).isEqualTo(text("Rest for an hour."));
    }

    @Test
    void ofWordsThatStandInAnotherSectionSinceThisOneWasDividedIsSaidWhere(
            @Autowired People people, @Autowired SectionSplitService parts) {
        var draft = author.draft("One", "Two");
        var before = author.save(draft.sections().getFirst(), text("Rest at home.", "Drink tea or water."));
        people.as(
                people.context("Dana Park", Roles.MARKETING),
                () -> parts.split(
                        before.id(),
                        before.body(),
                        text("Rest at home.", "Drink tea ").body(),
                        text("or water.").body()));

        var clashed = (SaveResult.Clashed)
                sections.save(before.id(), before.text(), text("Rest at home.", "Drink tea or a glass of water."));

        var second = topics.open(draft.id()).orElseThrow().sections().get(1);
        assertThat(clashed.elsewhere())
                .containsExactly(entry(clashed.merge().clashes().getFirst(), second));
    }

    @Test
    void wordsThatAreGoneStandNowhere(@Autowired People people) {
        var draft = author.draft("One", "Two");
        var before = author.save(draft.sections().getFirst(), text("Rest at home.", "Drink tea or water."));
        people.as(people.context("Dana Park", Roles.MARKETING), () -> author.save(before, text("Rest at home.")));

        var clashed = (SaveResult.Clashed)
                sections.save(before.id(), before.text(), text("Rest at home.", "Drink tea or a glass of water."));

        assertThat(clashed.elsewhere()).isEmpty();
    }

    @Test
    void savingWhatIsStoredAlreadyChangesNothing() {
        var one = author.draft("One").sections().getFirst();

        assertThat(author.save(one, one.text())).isEqualTo(one);
    }

    private static SectionText text(String... paragraphs) {
        var blocks = Arrays.stream(paragraphs)
                .<Block>map(words -> new Block.Paragraph(RichText.plain(words)))
                .toList();
        return new SectionText(SectionKind.OTHER, "One", new Body(blocks));
    }

    @Test
    void movingASectionMakesNobodysTextStale() {
        var draft = author.draft("One", "Two", "Three");
        var one = draft.sections().getFirst();

        sections.move(one.id(), 2);
        sections.move(draft.sections().get(2).id(), 0);
        author.write(one, "One, later");

        assertThat(author.headings(draft.id())).containsExactly("Three", "Two", "One, later");
    }

    @Test
    void aMovedSectionWasNotChanged() {
        var draft = author.draft("One", "Two");

        sections.move(draft.sections().getFirst().id(), 1);

        assertThat(author.read(draft.id()).sections())
                .containsExactlyElementsOf(draft.sections().reversed());
    }

    @Test
    void whatSeveralPeopleDoAtOnceAllHappens(@Autowired People people) throws Exception {
        var draft = author.draft("One", "Two", "Three");
        var one = draft.sections().get(0);
        var two = draft.sections().get(1);
        var three = draft.sections().get(2);
        var mara = SecurityContextHolder.getContext();
        List<Callable<?>> changes = List.of(
                () -> people.as(mara, () -> author.write(one, "One, changed")),
                () -> people.as(mara, () -> author.write(two, "Two, changed")),
                () -> people.as(mara, () -> sections.remove(three.id())),
                () -> people.as(mara, () -> sections.add(draft.id(), SectionKind.RISKS, 0)),
                () -> people.as(mara, () -> sections.add(draft.id(), SectionKind.BENEFITS, 1)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var change : changes.stream().map(threads::submit).toList()) {
                change.get();
            }
        }

        assertThat(author.headings(draft.id())).containsExactlyInAnyOrder("", "", "One, changed", "Two, changed");
    }

    @Test
    void aRemovedSectionComesBackWithItsText() {
        var draft = author.draft("One", "Two", "Three");
        var two = draft.sections().get(1).id();

        sections.remove(two);
        assertThat(author.headings(draft.id())).containsExactly("One", "Three");

        sections.putBack(two);
        assertThat(author.read(draft.id()).sections()).isEqualTo(draft.sections());
    }

    @Test
    void whatStoodBehindASectionThatIsGoneIsPutBackAsNearAsCanBe() {
        var draft = author.draft("One", "Two", "Three");
        sections.remove(draft.sections().get(2).id());
        sections.remove(draft.sections().get(1).id());

        sections.putBack(draft.sections().get(2).id());

        assertThat(author.headings(draft.id())).containsExactly("One", "Three");
    }

    @Test
    void aTextForARemovedSectionIsRefused() {
        var one = author.draft("One").sections().getFirst();
        sections.remove(one.id());

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> author.write(one, "Too late"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> sections.remove(one.id()));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndNothingIsChanged() {
        var draft = author.draft("One");
        var one = draft.sections().getFirst();
        var body = new Body(List.of(new Block.Paragraph(RichText.plain("a".repeat(200_000)))));

        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> author.save(one, new SectionText(SectionKind.OTHER, "One", body)));
        assertThat(author.read(draft.id())).isEqualTo(draft);
    }
}
