package org.clinic.portal.topic.draft;

import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever misses what one section said brings it back without touching any other. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class RestoringASectionTest {

    @Autowired
    DraftTextService texts;

    @Autowired
    DraftHistoryService history;

    @Autowired
    SectionService sections;

    @Autowired
    TopicArchive archive;

    @Autowired
    Author author;

    private TopicId topic;
    private List<SectionId> ids;
    private TopicContent version;

    @BeforeEach
    void aTextOfThreeSections() {
        var draft = author.draft("One", "Two", "Three");
        topic = draft.id();
        ids = draft.sections().stream().map(DraftSection::id).toList();
        version = draft.content();
    }

    @Test
    void itSaysWhatItSaidAndTheOthersSayWhatTheySay() {
        rewrite(0, "First");
        rewrite(1, "Second");

        restore(0, now(0));

        assertThat(author.read(topic).content().sections())
                .extracting(Section::heading)
                .containsExactly("One", "Second", "Three");
        assertThat(now(0)).isEqualTo(version.sections().getFirst());
    }

    @Test
    void itsKindComesBackToo() {
        var section = author.read(topic, ids.get(0));
        author.save(section, new SectionText(SectionKind.RISKS, section.heading(), section.body()));

        restore(0, now(0));

        assertThat(now(0).kind()).isEqualTo(SectionKind.OTHER);
    }

    @Test
    void whatIsInTheBinComesBackToWhereItStood() {
        for (int gone = 0; gone < 3; gone++) {
            sections.remove(ids.get(gone));
            restore(gone, null);
            assertThat(author.headings(topic)).containsExactly("One", "Two", "Three");
        }
    }

    @Test
    void whereItsNeighboursAreGoneItStandsBehindTheOneBeforeThem() {
        sections.remove(ids.get(1));
        sections.remove(ids.get(2));

        restore(2, null);

        assertThat(author.headings(topic)).containsExactly("One", "Three");
    }

    @Test
    void itStaysWhereItWasMoved() {
        sections.move(ids.get(0), 2);
        rewrite(0, "First");

        restore(0, now(0));

        assertThat(author.headings(topic)).containsExactly("Two", "Three", "One");
    }

    @Test
    void itIsUndoneWhateverWasDoneElsewhereSince() {
        rewrite(0, "First");
        var before = now(0);
        var step = texts.restore(topic, 1, version, ids.get(0), before).orElseThrow();
        rewrite(1, "Second");

        history.undo(topic, step);

        assertThat(now(0)).isEqualTo(before);
        assertThat(author.headings(topic)).containsExactly("First", "Second", "Three");
    }

    @Test
    void whatCameBackGoesAgainWhenThatIsUndone() {
        sections.remove(ids.get(1));
        var step = texts.restore(topic, 1, version, ids.get(1), null).orElseThrow();

        history.undo(topic, step);

        assertThat(author.headings(topic)).containsExactly("One", "Three");
    }

    @Test
    void whatNobodyHasSeenIsNotThrownAway() {
        rewrite(0, "First");
        var seen = now(0);
        rewrite(0, "Yet another");

        refused(() -> restore(0, seen));
        refused(() -> restore(0, null));
        assertThat(author.headings(topic)).containsExactly("Yet another", "Two", "Three");
    }

    @Test
    void whatSaysThatAlreadyIsNoStep() {
        assertThat(texts.restore(topic, 1, version, ids.get(0), now(0))).isEmpty();
    }

    @Test
    void inTheArchiveNothingComesBack() {
        rewrite(0, "First");
        var seen = now(0);
        archive.add(topic);

        assertThatExceptionOfType(TopicArchivedException.class).isThrownBy(() -> restore(0, seen));
    }

    private void restore(int section, @Nullable Section seen) {
        texts.restore(topic, 1, version, ids.get(section), seen);
    }

    private static void refused(Runnable restoring) {
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(restoring::run);
    }

    private void rewrite(int section, String heading) {
        author.write(author.read(topic, ids.get(section)), heading);
    }

    private Section now(int section) {
        return author.read(topic, ids.get(section)).content();
    }
}
