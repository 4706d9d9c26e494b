package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Detail;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.DraftTextService;
import org.clinic.portal.topic.draft.SaveResult;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.UndoResult;
import org.clinic.portal.topic.publishing.PublishingProblem;
import org.clinic.portal.topic.publishing.PublishingRefusedException;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class CheckServiceTest {

    @Autowired
    CheckService checks;

    @Autowired
    TermService terms;

    @Autowired
    DraftHistoryService history;

    @Autowired
    PublishingService publishing;

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    Author author;

    @Autowired
    JdbcClient jdbc;

    private TopicId topic;
    private String right;
    private String wrong;

    @BeforeEach
    void aTopicWithAPassiveAndAWordThatNoOtherTestHas() {
        right = "right" + UUID.randomUUID();
        wrong = "wrong" + UUID.randomUUID();
        topic = author.draft("One", "Two").id();
        write(first(), "One", "A cut is made.");
    }

    @Test
    void aFindingIsSetAsideForThisTextOnly() {
        checks.setAside(topic, found(), "  So say the guidelines. ");

        assertThat(said().orElseThrow().reason()).isEqualTo("So say the guidelines.");
        assertThat(said().orElseThrow().by()).isNotBlank();
        write(first(), "One", "A small cut is made.");
        assertThat(said()).isEmpty();
        write(first(), "One", "First: rest.", "A cut is made.");
        assertThat(said()).isPresent();
    }

    @Test
    void whatWasSetAsideCanBeTakenBack() {
        checks.setAside(topic, found(), "So say the guidelines.");
        checks.setAside(topic, found(), "Again.");

        assertThat(said().orElseThrow().reason()).isEqualTo("So say the guidelines.");
        checks.takeBack(topic, said().orElseThrow());

        assertThat(said()).isEmpty();
    }

    @Test
    void settingAsideNeedsAReason() {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> checks.setAside(topic, found(), " "));
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> checks.setAside(topic, found(), "x".repeat(501)));
    }

    @Test
    void whatBlocksCannotBeSetAside() {
        write(first(), "", "Rest.");
        var finding =
                new Checks(List.of(), Locale.ENGLISH).in(first().content()).getFirst();

        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> checks.setAside(topic, finding, "Why not"));
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void theDatabaseKnowsWhichChecksMayBeSetAside(Check check) {
        var found = found();
        var same = new Finding(
                check, found.section(), found.place(), found.line(), found.words(), found.about(), null, "");

        if (check.blocks()) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> insert(same))
                    .withMessageContaining("check_may_be_set_aside");
        } else {
            assertThat(insert(same)).isOne();
        }
    }

    private int insert(Finding finding) {
        return jdbc.sql("""
                        insert into check_set_aside
                        select ?, ?, ?, 'Because', now(), id, name from account limit 1""")
                .params(first().id().id(), finding.check().name(), finding.key())
                .update();
    }

    @Test
    void aWrongTermIsPutRightAlsoWhereOthersHaveWrittenMeanwhile() {
        terms.add(new Term(right, List.of(ForbiddenForm.exactly(wrong)), ""));
        write(first(), "One", "The " + wrong + " day.", "Rest.");
        var seen = first();
        write(seen, "One", "The " + wrong + " day.", "Rest well.");

        var saving = checks.putRight(seen, wrongTerms(seen).getFirst());

        assertThat(saving).isInstanceOf(SaveResult.Saved.class);
        assertThat(first().body()).isEqualTo(words("The " + right + " day.", "Rest well."));
    }

    @Test
    void allWrongTermsOfATopicArePutRightAndTakenBack() {
        terms.add(new Term(right, List.of(ForbiddenForm.exactly(wrong)), ""));
        write(first(), "The " + wrong, "A " + wrong + ".", wrong);
        write(second(), "Two", "Rest, " + wrong);

        var corrections = checks.putAllRight(topic);
        assertThat(corrections.parts()).isEqualTo(2);
        assertThat(first().text()).isEqualTo(text("The " + right, "A " + right + ".", right));
        assertThat(second().body()).isEqualTo(words("Rest, " + right));
        write(second(), "Two, by them", "Rest, " + right);

        assertThat(staysWhereUndone(corrections)).isZero();
        assertThat(first().text()).isEqualTo(text("The " + wrong, "A " + wrong + ".", wrong));
        assertThat(second().text()).isEqualTo(text("Two, by them", "Rest, " + wrong));
        assertThat(checks.putAllRight(topic).parts()).isEqualTo(2);
        assertThat(checks.putAllRight(topic).parts()).isZero();
    }

    private int staysWhereUndone(DraftTextService.Rewritten corrections) {
        var undone = history.undo(topic, corrections.step().orElseThrow()).orElseThrow();
        return ((UndoResult.Done) undone).stays();
    }

    @Test
    void aTermThatSomebodyHasWrittenOtherwiseSinceStaysAndTheOthersAreTakenBack(@Autowired People people) {
        terms.add(new Term(right, List.of(ForbiddenForm.exactly(wrong)), ""));
        write(first(), "One", "The " + wrong + ".");
        write(second(), "Two", "A " + wrong + ".");
        var corrections = checks.putAllRight(topic);
        people.as(people.context("Dana Park", Roles.MARKETING), () -> {
            write(first(), "One", "The other.");
            return null;
        });

        assertThat(staysWhereUndone(corrections)).isOne();
        assertThat(first().body()).isEqualTo(words("The other."));
        assertThat(second().body()).isEqualTo(words("A " + wrong + "."));

        assertThat(history.redo(topic)).containsInstanceOf(UndoResult.Done.class);
        assertThat(first().body()).isEqualTo(words("The other."));
        assertThat(second().body()).isEqualTo(words("A " + right + "."));
    }

    @Test
    void termsOfASectionInTheBinAreTakenBackThere() {
        terms.add(new Term(right, List.of(ForbiddenForm.exactly(wrong)), ""));
        write(first(), "One", "The " + wrong + ".");
        var corrections = checks.putAllRight(topic);
        var removed = first().id();
        sections.remove(removed);

        assertThat(staysWhereUndone(corrections)).isZero();
        assertThat(topics.bin(topic)).singleElement().satisfies(binned -> {
            assertThat(binned.section().id()).isEqualTo(removed);
            assertThat(binned.section().body()).isEqualTo(words("The " + wrong + "."));
        });
    }

    @Test
    void inTheDetailsATermIsPutRightMergedAndTakenBack() {
        terms.add(new Term(right, List.of(ForbiddenForm.exactly(wrong)), ""));
        describe("The " + wrong + " day", "What " + wrong + " is.");
        var seen = author.read(topic);
        describe("The " + wrong + " day", "What " + wrong + " was.");

        checks.putDetailsRight(seen, inDetails(seen).getFirst());
        assertThat(title()).isEqualTo("The " + right + " day");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> checks.putDetailsRight(seen, inDetails(seen).getLast()));

        var corrections = checks.putAllRight(topic);
        assertThat(corrections.parts()).isOne();
        assertThat(author.read(topic).details().summary()).isEqualTo("What " + right + " was.");
        assertThat(staysWhereUndone(corrections)).isZero();
        assertThat(author.read(topic).details().summary()).isEqualTo("What " + wrong + " was.");
    }

    @Test
    void whatIsWrongInTheDetailsKeepsATopicFromBeingPublished() {
        describe("See www.clinic.example", "");

        assertThat(publishing
                        .rehearse(topic)
                        .orElseThrow()
                        .chosen(LeftOut.NOTHING)
                        .problems())
                .singleElement()
                .isInstanceOfSatisfying(PublishingProblem.Found.class, problem -> {
                    assertThat(problem.finding().check()).isEqualTo(Check.BARE_ADDRESS);
                    assertThat(problem.finding().place().detail()).contains(Detail.TITLE);
                });
    }

    @Test
    void aFindingInTheDetailsIsSetAsideInThisTopicAndTakenBack() {
        describe("DO NOT EAT", "");
        var found = inDetails(author.read(topic)).getFirst();
        var other = author.draft("One").id();

        checks.setAside(topic, found, "The form says so.");
        checks.setAside(topic, found, "Again.");
        var said = checks.standards(topic).setAside(found).orElseThrow();

        assertThat(said.reason()).isEqualTo("The form says so.");
        assertThat(checks.standards(other).setAside(found)).isEmpty();
        checks.takeBack(other, said);
        assertThat(checks.standards(topic).setAside(found)).isPresent();
        checks.takeBack(topic, said);
        assertThat(checks.standards(topic).setAside(found)).isEmpty();
    }

    @Test
    void theDatabaseWantsToKnowWhereSomethingIsSetAside() {
        for (var place : List.of("null, null", "section.id, section.topic_id")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("""
                                    insert into check_set_aside (section_id, topic_id, check_name, text_sha256, reason,
                                        set_aside_at, set_aside_by, set_aside_name)
                                    select %s, 'PASSIVE_VOICE', repeat('0', 64), 'Because', now(), account.id, name
                                    from account, topic_section section limit 1""".formatted(place)).update())
                    .withMessageContaining("check_set_aside_in_one_place");
        }
    }

    @Test
    void unavoidableTermsAreKeptWithTheTopic() {
        checks.changeUnavoidable(topic, Set.of(" stenosis ", "ligament", ""), Set.of());
        checks.changeUnavoidable(topic, Set.of("stenosis", "mild®"), Set.of("ligament", "never there"));

        assertThat(checks.standards(topic).unavoidable()).containsExactly("mild®", "stenosis");
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> checks.changeUnavoidable(topic, Set.of("x".repeat(101)), Set.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Check.class,
            names = {"EMPTY_HEADING", "BARE_ADDRESS", "HALF_WRITTEN_PAIR", "WRONG_TERM"},
            mode = Mode.INCLUDE)
    void whatBlocksKeepsATopicFromBeingPublished(Check check) {
        terms.add(new Term(right, List.of(ForbiddenForm.exactly(wrong)), ""));
        sections.save(first().id(), first().text(), new SectionText(SectionKind.OTHER, "One", faulty(check)));

        assertThat(publishing
                        .rehearse(topic)
                        .orElseThrow()
                        .chosen(LeftOut.NOTHING)
                        .problems())
                .extracting(problem -> problem instanceof PublishingProblem.Found(var finding) ? finding.check() : null)
                .containsExactly(check);
        assertThatExceptionOfType(PublishingRefusedException.class).isThrownBy(() -> author.publish(topic));
    }

    private Body faulty(Check check) {
        var words = RichText.plain("Words");
        var nothing = RichText.plain("");
        Block block = switch (check) {
            case EMPTY_HEADING -> new Block.SubHeading(nothing);
            case BARE_ADDRESS -> new Block.Paragraph(RichText.plain("See www.clinic.example"));
            case HALF_WRITTEN_PAIR -> new Block.QuestionAndAnswer(words, List.of(nothing));
            default -> new Block.Paragraph(RichText.plain(wrong));
        };
        return new Body(List.of(new Block.Paragraph(words), block));
    }

    @Test
    void whatMayBeAWordBlocksNothingStaysWhereAllIsPutRightAndIsSetAside() {
        var capital = "Wrong" + wrong;
        terms.add(new Term(right, List.of(ForbiddenForm.exactly(capital)), ""));
        write(first(), "One", capital + " pain is common.");
        var found = wrongTerms(first()).getFirst();

        assertThat(publishing
                        .rehearse(topic)
                        .orElseThrow()
                        .chosen(LeftOut.NOTHING)
                        .problems())
                .isEmpty();
        assertThat(checks.putAllRight(topic).parts()).isZero();
        checks.setAside(topic, found, "It is the word.");
        assertThat(checks.standards(topic).setAside(found)).isPresent();
        checks.putRight(first(), found);
        assertThat(first().body()).isEqualTo(words(right + " pain is common."));
    }

    @Test
    void whatIsOnlySuggestedKeepsNothingFromBeingPublished() {
        assertThat(publishing
                        .rehearse(topic)
                        .orElseThrow()
                        .chosen(LeftOut.NOTHING)
                        .problems())
                .isEmpty();
        assertThat(author.publish(topic)).isOne();
    }

    private Optional<SetAside> said() {
        return new Checks(List.of(), Locale.ENGLISH)
                .in(first().content()).stream()
                        .flatMap(finding -> checks.standards(topic).setAside(finding).stream())
                        .findFirst();
    }

    private Finding found() {
        return new Checks(List.of(), Locale.ENGLISH).in(first().content()).getFirst();
    }

    private void describe(String title, String summary) {
        var now = author.read(topic);
        topics.revise(topic, now.revision(), new TopicDetails(now.details().slug(), "en", "", title, summary));
    }

    private String title() {
        return author.read(topic).details().title();
    }

    private List<Finding> inDetails(TopicDraft draft) {
        return new Checks(checks.standards(topic).terms(), Locale.ENGLISH).inDetails(draft.content());
    }

    private List<Finding> wrongTerms(DraftSection section) {
        return new Checks(checks.standards(topic).terms(), Locale.ENGLISH).in(section.content());
    }

    private DraftSection first() {
        return author.read(topic).sections().getFirst();
    }

    private DraftSection second() {
        return author.read(topic).sections().getLast();
    }

    private void write(DraftSection section, String heading, String... paragraphs) {
        author.save(section, text(heading, paragraphs));
    }

    private static SectionText text(String heading, String... paragraphs) {
        return new SectionText(SectionKind.OTHER, heading, words(paragraphs));
    }

    private static Body words(String... paragraphs) {
        return new Body(List.of(paragraphs).stream()
                .<Block>map(text -> new Block.Paragraph(RichText.plain(text)))
                .toList());
    }
}
