package org.clinic.portal.version;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Passage;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.version.SinceThen.Reworded;
import org.clinic.portal.version.SinceThen.Same;
import org.clinic.portal.version.SinceThen.Withdrawn;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.version.FrozenTexts.section;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
class SinceReadTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T14:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-02T14:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-03T14:00:00Z");
    private static final Instant FOURTH = Instant.parse("2026-03-04T14:00:00Z");
    private static final String REST = "Rest at home for a day, and let somebody stay with you.";
    private static final String DRIVE = "You may drive again after a day, if you feel well.";

    private final SectionId after = new SectionId();
    private final SectionId risks = new SectionId();

    @Autowired
    SinceRead since;

    FrozenTexts frozen;
    TopicId topic;

    @BeforeEach
    void publish(
            @Autowired Versions versions,
            @Autowired TransactionTemplate transaction,
            @Autowired People people,
            @Autowired JdbcClient jdbc) {
        frozen = new FrozenTexts(versions, transaction, people, jdbc);
        topic = frozen.topic();
        frozen.publish(topic, FIRST, section(after, "The days after", REST, DRIVE), section(risks, "Risks", "Few."));
    }

    @Test
    void whileItIsLiveNothingChangedAndNoVersionIsRead(@Autowired EntityManagerFactory entities) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertThat(since.of(topic, 1, after)).isEqualTo(new Same());
        assertThat(since.of(topic, 1, null)).isEqualTo(new Same());

        assertThat(statistics.getEntityLoadCount()).isZero();
        assertThat(statistics.getPrepareStatementCount()).isZero();
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void anotherSectionDoesNotConcernWhoAskedAboutOne() {
        frozen.publish(
                topic, SECOND, section(after, "The days after", REST, DRIVE), section(risks, "Risks", "Very few."));

        assertThat(since.of(topic, 1, after)).isEqualTo(new Same());
        assertThat(since.of(topic, 1, risks)).isEqualTo(reworded(2, SECOND, 2, false));
    }

    @Test
    void aRewordedSectionIsSaidToBeSoSinceTheVersionThatDidIt() {
        frozen.publish(topic, SECOND, rewritten(), section(risks, "Risks", "Few."));
        frozen.publish(topic, THIRD, rewritten(), section(risks, "Risks", "Very few."));

        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(2, SECOND, 3, false));
        assertThat(told(since.rewording(topic, 1, 3, after).orElseThrow()))
                .containsExactly("The days after: -a day +two days");
    }

    @Test
    void anotherHeadingAreOtherWords() {
        frozen.publish(topic, SECOND, section(after, "Afterwards", REST, DRIVE), section(risks, "Risks", "Few."));

        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(2, SECOND, 2, false));
    }

    @Test
    void whatMovedWholeToAnotherSectionIsShownWhereItIs() {
        frozen.publish(
                topic,
                SECOND,
                section(after, "The days after", "Ask us."),
                section(risks, "Risks", "Few.", REST, DRIVE));

        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(2, SECOND, 2, false));
        var rewording = since.rewording(topic, 1, 2, after).orElseThrow();
        assertThat(rewording.sections()).extracting(each -> each.section().id()).containsExactly(after, risks);
        assertThat(rewording.whereabouts(rewording.sections().getFirst()))
                .extracting(Section::heading)
                .containsExactly("Risks");
        assertThat(moved(rewording.sections().getLast())).containsExactly(REST, DRIVE);
    }

    @Test
    void aSectionThatIsGoneIsSaidToBeAndWhereItsWordsAre() {
        frozen.publish(topic, SECOND, section(risks, "Risks", "Few.", REST, DRIVE));

        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(2, SECOND, 2, true));
        var rewording = since.rewording(topic, 1, 2, after).orElseThrow();
        assertThat(rewording.sections()).hasSize(2).first().matches(gone -> gone.after() == null);
        assertThat(rewording.whereabouts(rewording.sections().getFirst()))
                .extracting(Section::heading)
                .containsExactly("Risks");
    }

    @Test
    void aSectionThatIsGoneWithItsWordsIsShownAsRemoved() {
        frozen.publish(topic, SECOND, section(risks, "Risks", "Few."));

        var rewording = since.rewording(topic, 1, 2, after).orElseThrow();
        assertThat(rewording.sections()).hasSize(1);
        assertThat(rewording.whereabouts(rewording.sections().getFirst())).isEmpty();
        assertThat(told(rewording)).containsExactly("The days after: -" + REST + " -" + DRIVE);
    }

    @Test
    void aSectionThatWasSplitIsShownWithWhatWasSplitOff() {
        var driving = new SectionId();
        frozen.publish(
                topic,
                SECOND,
                section(after, "The days after", REST),
                section(driving, "Driving", DRIVE),
                section(risks, "Risks", "Few."));

        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(2, SECOND, 2, false));
        var rewording = since.rewording(topic, 1, 2, after).orElseThrow();
        assertThat(rewording.sections()).extracting(each -> each.section().id()).containsExactly(after, driving);
        assertThat(moved(rewording.sections().getLast())).containsExactly(DRIVE);
    }

    @Test
    void anotherPlaceKindOrLookAreNoOtherWords() {
        var bold = new Block.Paragraph(new RichText(List.of(new Span(REST, true, false, false, null))));
        var listed = new Block.BulletList(List.of(RichText.plain(DRIVE)));
        frozen.publish(
                topic,
                SECOND,
                section(risks, "Risks", "Few."),
                new Section(after, SectionKind.RECOVERY, "The days after", new Body(List.of(bold, listed))));

        assertThat(since.of(topic, 1, after)).isEqualTo(new Same());
        assertThat(since.of(topic, 1, null)).isEqualTo(new Same());
    }

    @Test
    void theSameWordsInAnotherOrderAreOthers() {
        frozen.publish(topic, SECOND, section(after, "The days after", DRIVE, REST), section(risks, "Risks", "Few."));

        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(2, SECOND, 2, false));
    }

    @Test
    void aNewerVersionWithTheSameWordsIsNoChange() {
        frozen.publish(topic, SECOND, section(after, "The days after", REST, DRIVE), section(risks, "Risks", "Few."));

        assertThat(since.of(topic, 1, after)).isEqualTo(new Same());
        assertThat(since.of(topic, 1, null)).isEqualTo(new Same());
    }

    @Test
    void whatWasCorrectedBackIsNoChangeUntilItIsChangedAgain() {
        frozen.publish(topic, SECOND, rewritten(), section(risks, "Risks", "Few."));
        frozen.publish(topic, THIRD, section(after, "The days after", REST, DRIVE), section(risks, "Risks", "Few."));
        assertThat(since.of(topic, 1, after)).isEqualTo(new Same());

        frozen.publish(topic, FOURTH, rewritten(), section(risks, "Risks", "Few."));
        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(4, FOURTH, 4, false));
        assertThat(since.of(topic, 2, after)).isEqualTo(new Same());
    }

    @Test
    void whatWasWithdrawnCannotBeReadUntilItIsPublishedAnew() {
        frozen.withdraw(topic, SECOND);
        assertThat(since.of(topic, 1, after)).isEqualTo(new Withdrawn(SECOND));
        assertThat(since.of(topic, 1, null)).isEqualTo(new Withdrawn(SECOND));

        frozen.publish(topic, THIRD, rewritten(), section(risks, "Risks", "Few."));
        assertThat(since.of(topic, 1, after)).isEqualTo(reworded(2, THIRD, 2, false));
        assertThat(since.of(topic, 1, risks)).isEqualTo(new Same());
    }

    @Test
    void whoReadAllIsToldWhichSectionsHaveOtherWords() {
        var fresh = section(new SectionId(), "Driving", "Ask first.");
        frozen.publish(topic, SECOND, "The new procedure", rewritten(), fresh);

        assertThat(since.of(topic, 1, null))
                .isEqualTo(new Reworded(
                        2, SECOND, 2, false, true, List.of(rewritten(), fresh, section(risks, "Risks", "Few."))));
        var rewording = since.rewording(topic, 1, 2, null).orElseThrow();
        assertThat(rewording.details()).hasSize(1);
        assertThat(rewording.sections())
                .extracting(each -> each.section().heading())
                .containsExactlyInAnyOrder("The days after", "Driving", "Risks");
    }

    @Test
    void whatWasNeverThereIsTheSameAsEver() {
        assertThat(since.of(frozen.topic(), 1, null)).isEqualTo(new Same());
        assertThat(since.of(topic, 9, null)).isEqualTo(new Same());
        assertThat(since.rewording(topic, 1, 9, null)).isEmpty();
    }

    private Section rewritten() {
        return section(after, "The days after", REST, DRIVE.replace("a day,", "two days,"));
    }

    private static Reworded reworded(int number, Instant at, int now, boolean gone) {
        return new Reworded(number, at, now, gone, false, List.of());
    }

    /** Of each section which words are gone and new. */
    private static List<String> told(Rewording rewording) {
        return rewording.sections().stream()
                .map(each -> each.section().heading() + ":"
                        + String.join(
                                "",
                                each.passages().stream()
                                        .flatMap(passage -> passage.runs().stream())
                                        .map(SinceReadTest::told)
                                        .toList()))
                .toList();
    }

    private static String told(Passage.Run run) {
        return switch (run.kind()) {
            case REMOVED -> " -" + requireNonNull(run.before()).text();
            case ADDED -> " +" + requireNonNull(run.after()).text();
            default -> "";
        };
    }

    private static List<String> moved(SectionComparison section) {
        return section.passages().stream()
                .filter(Passage::moved)
                .map(passage -> passage.after().getFirst().text().text())
                .toList();
    }
}
