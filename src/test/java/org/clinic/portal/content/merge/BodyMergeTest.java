package org.clinic.portal.content.merge;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.clinic.portal.content.merge.Bodies.answer;
import static org.clinic.portal.content.merge.Bodies.body;
import static org.clinic.portal.content.merge.Bodies.bullets;
import static org.clinic.portal.content.merge.Bodies.checklist;
import static org.clinic.portal.content.merge.Bodies.heading;
import static org.clinic.portal.content.merge.Bodies.keyPoints;
import static org.clinic.portal.content.merge.Bodies.line;
import static org.clinic.portal.content.merge.Bodies.link;
import static org.clinic.portal.content.merge.Bodies.numbers;
import static org.clinic.portal.content.merge.Bodies.p;
import static org.clinic.portal.content.merge.Bodies.steps;
import static org.clinic.portal.content.merge.Bodies.warning;

class BodyMergeTest {

    private static final Block REST = p("Rest on the day of the procedure.");
    private static final Block WALK = p("Walk a little on the day after it.");
    private static final Block CALL = p("Call us if the pain does not go away.");

    @Test
    void whatOnlyOneChangedIsTaken() {
        var base = body(REST, bullets("Water", "Tea"), CALL);
        var changed = body(heading("Afterwards"), CALL, REST, bullets("Tea"));

        assertThat(BodyMerge.of(base, changed, base).body()).isEqualTo(changed);
        assertThat(BodyMerge.of(base, base, changed).body()).isEqualTo(changed);
    }

    @Test
    void changesOfDifferentBlocksMerge() {
        var merge = BodyMerge.of(
                body(REST, WALK, CALL),
                body(p("Rest on the day of the treatment."), WALK, CALL),
                body(REST, WALK, p("Call us if the pain stays.")));

        assertThat(merge.body())
                .isEqualTo(body(p("Rest on the day of the treatment."), WALK, p("Call us if the pain stays.")));
    }

    @Test
    void changesOfDifferentWordsMerge() {
        assertThat(merged("Take red wine today", "Take white wine today", "Take red wine tonight"))
                .isEqualTo(p("Take white wine tonight"));
    }

    @Test
    void changesOfNeighbouringWordsMerge() {
        assertThat(merged("Drink red wine.", "Drink white wine.", "Drink red juice."))
                .isEqualTo(p("Drink white juice."));
        assertThat(merged("Drink good red dry wine.", "Drink good dry wine.", "Drink good red wine."))
                .isEqualTo(p("Drink good wine."));
    }

    @Test
    void equalChangesAreOne() {
        assertThat(merged("Drink red wine.", "Drink white wine now.", "Drink white wine."))
                .isEqualTo(p("Drink white wine now."));
        assertThat(BodyMerge.of(body(REST), body(REST, CALL), body(REST, CALL)).body())
                .isEqualTo(body(REST, CALL));
    }

    @Test
    void differentChangesOfOneWordClash() {
        assertThat(chunks("Drink red wine today.", "Drink white wine today.", "Drink dry wine today."))
                .containsExactly(
                        clash(p("Drink red wine today."), p("Drink white wine today."), p("Drink dry wine today.")));
    }

    @Test
    void bothSidesOfAClashHaveWhatDoesNotClash() {
        assertThat(chunks(
                        "Drink no red wine before the procedure.",
                        "Drink no white wine before the treatment.",
                        "Drink no dry wine shortly before the procedure."))
                .containsExactly(clash(
                        p("Drink no red wine before the procedure."),
                        p("Drink no white wine shortly before the treatment."),
                        p("Drink no dry wine shortly before the treatment.")));
    }

    @Test
    void aNumberIsNeverPutTogetherFromTwo() {
        assertThat(chunks("Take 4.5 of it.", "Take 4.7 of it.", "Take 5.5 of it."))
                .containsExactly(clash(p("Take 4.5 of it."), p("Take 4.7 of it."), p("Take 5.5 of it.")));
        assertThat(chunks("Eat nothing for 4 hours.", "Eat nothing for 6 hours.", "Eat nothing for 4 days."))
                .containsExactly(clash(
                        p("Eat nothing for 4 hours."), p("Eat nothing for 6 hours."), p("Eat nothing for 4 days.")));
    }

    @Test
    void aWordInsertedNextToAChangedOneClashes() {
        assertThat(chunks("You may eat before it.", "You may not eat before it.", "You may fast before it."))
                .containsExactly(clash(
                        p("You may eat before it."), p("You may not eat before it."), p("You may fast before it.")));
    }

    @Test
    void differentWordsInsertedAtTheSamePlaceClash() {
        assertThat(chunks("Drink wine today.", "Drink red wine today.", "Drink white wine today."))
                .containsExactly(
                        clash(p("Drink wine today."), p("Drink red wine today."), p("Drink white wine today.")));
    }

    @Test
    void ofWordsInsertedAtTheSamePlaceTheOnesThatContainTheOthersStay() {
        assertThat(merged("Drink wine today.", "Drink wine today. Or milk.", "Drink wine today. Or milk. Or tea."))
                .isEqualTo(p("Drink wine today. Or milk. Or tea."));
    }

    @Test
    void aNewSentenceAndAChangedWordBeforeItMerge() {
        assertThat(merged("Drink red wine.", "Drink red wine. Eat bread.", "Drink red juice."))
                .isEqualTo(p("Drink red juice. Eat bread."));
    }

    @Test
    void newBlocksAtTheSamePlaceBothStay() {
        var merge = BodyMerge.of(body(REST, WALK), body(REST, CALL, WALK), body(REST, bullets("Water"), WALK));

        assertThat(merge.body()).isEqualTo(body(REST, bullets("Water"), CALL, WALK));
    }

    @Test
    void ofNewBlocksTheEqualOnesAreOne() {
        var merge = BodyMerge.of(body(REST), body(REST, WALK, CALL), body(REST, heading("More"), WALK));

        assertThat(merge.body()).isEqualTo(body(REST, heading("More"), WALK, CALL));
    }

    @Test
    void whatTwoWriteIntoAnEmptyBodyBothStays() {
        assertThat(BodyMerge.of(Body.EMPTY, body(REST), body(WALK)).body()).isEqualTo(body(WALK, REST));
        assertThat(BodyMerge.of(body(p("")), body(REST), body(WALK)).body()).isEqualTo(body(WALK, REST));
    }

    @Test
    void aBlockThatOneRemovedAndTheOtherChangedClashes() {
        var changed = p("Walk much on the day after it.");

        assertThat(BodyMerge.of(body(REST, WALK, CALL), body(REST, CALL), body(REST, changed, CALL))
                        .chunks())
                .containsExactly(
                        new Chunk.Settled(List.of(REST)),
                        new Chunk.Clash(List.of(WALK), List.of(), List.of(changed)),
                        new Chunk.Settled(List.of(CALL)));
    }

    @Test
    void aBlockThatOneReplacedAndTheOtherChangedClashes() {
        var changed = p("Walk much on the day after it.");
        var replaced = p("Nothing else matters.");

        assertThat(BodyMerge.of(body(REST, WALK, CALL), body(REST, replaced, CALL), body(REST, changed, CALL))
                        .chunks())
                .containsExactly(
                        new Chunk.Settled(List.of(REST)),
                        clash(WALK, replaced, changed),
                        new Chunk.Settled(List.of(CALL)));
    }

    @Test
    void whatOneRemovedAndTheOtherLeftIsGone() {
        assertThat(BodyMerge.of(body(REST, WALK, CALL), body(REST, CALL), body(REST, WALK))
                        .body())
                .isEqualTo(body(REST));
    }

    @Test
    void itemsMergeLikeBlocks() {
        var merge = BodyMerge.of(
                body(bullets("Your passport", "Your list of drugs", "A warm jacket")),
                body(bullets("Your passport", "Your list of all drugs", "A warm jacket", "A book")),
                body(bullets("Your list of drugs", "A warm jacket", "Some water")));

        assertThat(merge.body())
                .isEqualTo(body(bullets("Your list of all drugs", "A warm jacket", "Some water", "A book")));
    }

    @Test
    void aShortListMayGrowOnBothSides() {
        var merge = BodyMerge.of(
                body(numbers("Wine")),
                body(numbers("Wine", "Beer", "Cider", "Rum")),
                body(numbers("Water", "Tea", "Wine")));

        assertThat(merge.body()).isEqualTo(body(numbers("Water", "Tea", "Wine", "Beer", "Cider", "Rum")));
    }

    @Test
    void anItemThatOneRemovedAndTheOtherChangedClashes() {
        assertThat(BodyMerge.of(
                                body(bullets("Your passport", "A warm jacket")),
                                body(bullets("Your passport")),
                                body(bullets("Your passport", "A warm coat")))
                        .chunks())
                .containsExactly(clash(
                        bullets("Your passport", "A warm jacket"),
                        bullets("Your passport"),
                        bullets("Your passport", "A warm coat")));
    }

    @Test
    void aListThatLosesAllItsItemsIsGone() {
        var merge = BodyMerge.of(
                body(REST, bullets("Your passport", "A jacket")),
                body(REST, bullets("Your passport")),
                body(REST, bullets("A jacket")));

        assertThat(merge.body()).isEqualTo(body(REST));
    }

    @Test
    void paragraphsOfAWarningMerge() {
        var merge = BodyMerge.of(
                body(warning("Call 911 when you bleed.", "Do not wait.")),
                body(warning("Call 911 when you bleed heavily.", "Do not wait.")),
                body(warning("Call 911 when you bleed.", "Do never wait.")));

        assertThat(merge.body()).isEqualTo(body(warning("Call 911 when you bleed heavily.", "Do never wait.")));
    }

    @Test
    void aLookAndAnotherWordMerge() {
        assertThat(merged("Do not eat before it.", "Do *not* eat before it.", "Do not eat after it."))
                .isEqualTo(p("Do *not* eat after it."));
    }

    @Test
    void aWordThatIsChangedInsideOfWhatBecomesBoldIsBold() {
        assertThat(merged("Do not eat before it.", "*Do not eat before it.*", "Do not eat after it."))
                .isEqualTo(p("*Do not eat after it.*"));
    }

    @Test
    void aLookOfSomeOfTheChangedWordsClashes() {
        assertThat(chunks("Drink good red wine.", "Drink good *red* wine.", "Drink cheap white wine."))
                .containsExactly(
                        clash(p("Drink good red wine."), p("Drink good *red* wine."), p("Drink cheap white wine.")));
    }

    @Test
    void twoLooksOfAWordMergeAndTwoLinksClash() {
        var bold = new Span("here", true, false, false, null);
        var italic = new Span("here", false, true, false, null);
        var first = link("here", "https://clinic.example/one");
        var second = link("here", "https://clinic.example/two");

        assertThat(BodyMerge.of(body(p("Read here")), body(read(bold)), body(read(italic)))
                        .body())
                .isEqualTo(body(read(new Span("here", true, true, false, null))));
        assertThat(BodyMerge.of(body(p("Read here")), body(read(first)), body(read(second)))
                        .chunks())
                .containsExactly(clash(p("Read here"), read(first), read(second)));
    }

    @Test
    void aLinkToASectionIsMergedLikeAnyOther() {
        var topic = new TopicId();
        var one = new LinkTarget.ToSection(topic, new SectionId());
        var same = new LinkTarget.ToSection(topic, one.section());
        var linked = read(new Span("here", false, false, false, one));
        var alsoLinked = read(new Span("here", false, false, false, same));
        var elsewhere = read(new Span("here", false, false, false, new LinkTarget.ToSection(topic, new SectionId())));

        assertThat(BodyMerge.of(body(p("Read here")), body(linked), body(alsoLinked))
                        .body())
                .isEqualTo(body(linked));
        assertThat(BodyMerge.of(body(p("Read here")), body(linked), body(elsewhere))
                        .chunks())
                .containsExactly(clash(p("Read here"), linked, elsewhere));
    }

    @Test
    void aLinkOnARemovedWordClashes() {
        var linked = read(link("here", "https://clinic.example/one"));

        assertThat(BodyMerge.of(body(p("Read here")), body(linked), body(p("Read")))
                        .chunks())
                .containsExactly(clash(p("Read here"), linked, p("Read")));
    }

    @Test
    void anotherKindOfBlockAndAnotherWordMerge() {
        assertThat(BodyMerge.of(
                                body(REST),
                                body(warning("Rest on the day of the procedure.")),
                                body(p("Rest on the day.")))
                        .body())
                .isEqualTo(body(warning("Rest on the day.")));
        assertThat(BodyMerge.of(
                                body(bullets("Bring water", "Bring tea")),
                                body(keyPoints("Bring water", "Bring tea")),
                                body(bullets("Bring water", "Bring milk")))
                        .body())
                .isEqualTo(body(keyPoints("Bring water", "Bring milk")));
    }

    @Test
    void twoOtherKindsOfABlockClash() {
        assertThat(BodyMerge.of(body(p("Rest today.")), body(heading("Rest today.")), body(warning("Rest today.")))
                        .chunks())
                .containsExactly(clash(p("Rest today."), heading("Rest today."), warning("Rest today.")));
    }

    @Test
    void aListThatBecomesParagraphsKeepsTheOthersWords() {
        var merge = BodyMerge.of(
                body(bullets("Bring some water", "Bring a jacket")),
                body(p("Bring some water"), p("Bring a jacket")),
                body(bullets("Bring some water", "Bring a coat")));

        assertThat(merge.body()).isEqualTo(body(p("Bring some water"), p("Bring a coat")));
    }

    @Test
    void aParagraphThatOneSplitKeepsTheOthersWords() {
        var merge = BodyMerge.of(
                body(p("Rest on the day of it. Walk a little on the next.")),
                body(p("Rest on the day of it."), p("Walk a little on the next.")),
                body(p("Rest on the evening of it. Walk very little on the next.")));

        assertThat(merge.body()).isEqualTo(body(p("Rest on the evening of it."), p("Walk very little on the next.")));
    }

    @Test
    void paragraphsThatOneJoinedKeepTheOthersWords() {
        var merge = BodyMerge.of(
                body(p("Rest on the day of it."), p("Walk a little on the next.")),
                body(p("Rest on the day of it. Walk a little on the next.")),
                body(p("Rest on the day of it."), p("Walk very little on the next.")));

        assertThat(merge.body()).isEqualTo(body(p("Rest on the day of it. Walk very little on the next.")));
    }

    @Test
    void aMovedBlockKeepsTheOthersWords() {
        var changed = p("Rest on the evening of the procedure.");

        assertThat(BodyMerge.of(body(REST, WALK, CALL), body(WALK, CALL, REST), body(changed, WALK, CALL))
                        .body())
                .isEqualTo(body(WALK, CALL, changed));
        assertThat(BodyMerge.of(body(REST, WALK, CALL), body(WALK, CALL, changed), body(REST, CALL))
                        .body())
                .isEqualTo(body(CALL, changed));
    }

    @Test
    void aBlockThatOneMovedAndTheOtherRemovedIsGone() {
        assertThat(BodyMerge.of(body(REST, WALK, CALL), body(WALK, CALL, REST), body(WALK, CALL))
                        .body())
                .isEqualTo(body(WALK, CALL));
    }

    @Test
    void aBlockThatBothMovedIsAtTheEarlierPlace() {
        assertThat(BodyMerge.of(
                                body(REST, WALK, CALL, bullets("Water")),
                                body(WALK, CALL, REST, bullets("Water")),
                                body(WALK, CALL, bullets("Water"), REST))
                        .body())
                .isEqualTo(body(WALK, CALL, REST, bullets("Water")));
    }

    @Test
    void aMovedBlockWhoseChangesClashDoesSoWhereItWas() {
        assertThat(BodyMerge.of(
                                body(REST, WALK, CALL),
                                body(WALK, CALL, p("Rest on the day of the treatment.")),
                                body(p("Rest on the day of the visit."), WALK, CALL))
                        .chunks())
                .containsExactly(
                        clash(REST, p("Rest on the day of the treatment."), p("Rest on the day of the visit.")),
                        new Chunk.Settled(List.of(WALK, CALL)));
    }

    @Test
    void aClashIsResolvedAsDecided() {
        var merge = BodyMerge.of(
                body(REST, p("Drink red wine."), bullets("Your passport", "Red shoes", "A book")),
                body(REST, p("Drink white wine."), bullets("Your passport", "Blue shoes", "A book")),
                body(REST, p("Drink dry wine."), bullets("Your passport", "Dry shoes", "A book")));

        assertThat(merge.isClean()).isFalse();
        assertThatIllegalStateException().isThrownBy(merge::body);
        assertThat(merge.resolved(List.of(Side.MINE, Side.THEIRS)))
                .isEqualTo(body(REST, p("Drink white wine."), bullets("Your passport", "Dry shoes", "A book")));
        assertThat(merge.resolved(List.of(Side.BOTH, Side.BOTH)))
                .isEqualTo(body(
                        REST,
                        p("Drink white wine."),
                        p("Drink dry wine."),
                        bullets("Your passport", "Blue shoes", "Dry shoes", "A book")));
    }

    @Test
    void partsOfABlockThatHasSeveralMergeOneByOne() {
        assertThat(BodyMerge.of(
                                body(answer("May I drive?", "Not on the day.", "Ask us.")),
                                body(answer("May I drive home?", "Not on the day.", "Ask us.")),
                                body(answer("May I drive?", "Not on the day.", "Call us.")))
                        .body())
                .isEqualTo(body(answer("May I drive home?", "Not on the day.", "Call us.")));
        assertThat(BodyMerge.of(
                                body(steps(List.of("Wash.", "Dry."), List.of("Rest."))),
                                body(steps(List.of("Wash.", "Dry well."), List.of("Rest."))),
                                body(steps(List.of("Wash.", "Dry."), List.of("Rest a while."))))
                        .body())
                .isEqualTo(body(steps(List.of("Wash.", "Dry well."), List.of("Rest a while."))));
    }

    @Test
    void aBlockThatBothChangedAndOneGaveAnotherPartClashesAsAWhole() {
        var base = body(answer("May I drive?", "Not on the day."));
        var mine = body(answer("May I drive?", "Not on the day.", "Ask us."));
        var theirs = body(answer("May I drive home?", "Not on the day."));

        assertThat(BodyMerge.of(base, mine, theirs).chunks())
                .containsExactly(new Chunk.Clash(base.blocks(), mine.blocks(), theirs.blocks()));
        assertThat(BodyMerge.of(base, mine, theirs).resolved(List.of(Side.BOTH)))
                .isEqualTo(new Body(
                        List.of(mine.blocks().getFirst(), theirs.blocks().getFirst())));
    }

    @Test
    void itemsOfAChecklistMergeLikeThoseOfAnyList() {
        assertThat(BodyMerge.of(
                                body(checklist("Keys")),
                                body(checklist("Keys", "Papers")),
                                body(checklist("Water", "Keys")))
                        .body())
                .isEqualTo(body(checklist("Water", "Keys", "Papers")));
    }

    private static Block merged(String base, String mine, String theirs) {
        var body = BodyMerge.of(body(p(base)), body(p(mine)), body(p(theirs))).body();
        assertThat(body.blocks()).hasSize(1);
        return body.blocks().getFirst();
    }

    private static List<Chunk> chunks(String base, String mine, String theirs) {
        return BodyMerge.of(body(p(base)), body(p(mine)), body(p(theirs))).chunks();
    }

    private static Chunk.Clash clash(Block base, Block mine, Block theirs) {
        return new Chunk.Clash(List.of(base), List.of(mine), List.of(theirs));
    }

    private static Block read(Span span) {
        var spans = line("Read ").spans();
        return new Block.Paragraph(new RichText(List.of(spans.getFirst(), span)));
    }
}
