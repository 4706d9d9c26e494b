package org.clinic.portal.topic;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.content.Block;
import org.clinic.portal.topic.content.Body;
import org.clinic.portal.topic.content.InvalidContentException;
import org.clinic.portal.topic.content.RichText;
import org.clinic.portal.topic.content.SectionKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class SectionServiceTest {

    @Autowired
    SectionService sections;

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

        var saved = sections.save(section.id(), section.revision(), new SectionText(SectionKind.RISKS, "Risks", body));

        assertThat(saved.body()).isEqualTo(body);
        assertThat(saved.kind()).isEqualTo(SectionKind.RISKS);
        assertThat(saved.heading()).isEqualTo("Risks");
        assertThat(saved.revision()).isEqualTo(section.revision() + 1);
    }

    @Test
    void aStaleSaveIsRefusedWhileAnotherSectionSavesFine(@Autowired People people) {
        var draft = author.draft("One", "Two");
        var one = draft.sections().get(0);
        var two = draft.sections().get(1);
        var colleague = people.context("Dana Park", Roles.MARKETING);
        people.as(colleague, () -> author.write(one, "One by Dana"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> author.write(one, "One by Mara"));
        author.write(two, "Two by Mara");

        assertThat(author.headings(draft.id())).containsExactly("One by Dana", "Two by Mara");
        assertThat(author.read(draft.id(), one.id()).changedBy()).isEqualTo("Dana Park");
        assertThat(author.read(draft.id(), two.id()).changedBy()).isEqualTo("Mara Klein");
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

        int position = sections.remove(two);
        assertThat(author.headings(draft.id())).containsExactly("One", "Three");

        sections.putBack(two, position);
        assertThat(author.read(draft.id()).sections()).isEqualTo(draft.sections());
    }

    @Test
    void whatIsPutBackLateGoesToTheEnd() {
        var draft = author.draft("One", "Two", "Three");
        int position = sections.remove(draft.sections().get(2).id());
        sections.remove(draft.sections().get(1).id());

        sections.putBack(draft.sections().get(2).id(), position);

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
                .isThrownBy(
                        () -> sections.save(one.id(), one.revision(), new SectionText(SectionKind.OTHER, "One", body)));
        assertThat(author.read(draft.id())).isEqualTo(draft);
    }
}
