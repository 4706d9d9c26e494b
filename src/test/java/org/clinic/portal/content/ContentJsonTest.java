package org.clinic.portal.content;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ContentJsonTest {

    private static final RichText SAFE = new RichText(List.of(
            Span.plain("The mild"),
            new Span("®", false, false, true, null),
            new Span(" procedure", true, true, false, new LinkTarget.Address("https://clinic.example/mild"))));
    private static final RichText OLD = RichText.plain("عملية “mild” 🩺 <script>alert(1)</script>");

    private final ContentJson json = new ContentJson();

    @Test
    void aBodyIsWrittenInOneExactForm() {
        var body = new Body(List.of(
                new Block.Paragraph(SAFE),
                new Block.SubHeading(RichText.plain("")),
                new Block.Warning(List.of(RichText.plain("Call us.")))));

        assertThat(json.write(body)).isEqualTo("""
                {"blocks":[\
                {"type":"paragraph","text":[{"text":"The mild"},{"text":"®","superscript":true},\
                {"text":" procedure","bold":true,"italic":true,"link":"https://clinic.example/mild"}]},\
                {"type":"subHeading","text":[]},\
                {"type":"warning","paragraphs":[[{"text":"Call us."}]]}]}""");
    }

    @Test
    void blocksOfSeveralPartsAreWrittenInOneExactForm() {
        var one = RichText.plain("One");
        var two = RichText.plain("Two");
        var nothing = RichText.plain("");
        var body = new Body(List.of(
                new Block.Steps(List.of(new Block.Step(List.of(one, two)), new Block.Step(List.of(two)))),
                new Block.Checklist(List.of(one, two)),
                new Block.Quotation(List.of(one), two),
                new Block.Quotation(List.of(one, two), nothing),
                new Block.DefinitionList(List.of(new Block.Definition(one, two), new Block.Definition(two, nothing))),
                new Block.QuestionAndAnswer(one, List.of(two, one))));

        assertThat(json.write(body)).isEqualTo("""
                {"blocks":[\
                {"type":"steps","steps":[{"paragraphs":[[{"text":"One"}],[{"text":"Two"}]]},\
                {"paragraphs":[[{"text":"Two"}]]}]},\
                {"type":"checklist","items":[[{"text":"One"}],[{"text":"Two"}]]},\
                {"type":"quotation","paragraphs":[[{"text":"One"}]],"source":[{"text":"Two"}]},\
                {"type":"quotation","paragraphs":[[{"text":"One"}],[{"text":"Two"}]]},\
                {"type":"definitionList","definitions":[{"term":[{"text":"One"}],"meaning":[{"text":"Two"}]},\
                {"term":[{"text":"Two"}],"meaning":[]}]},\
                {"type":"questionAndAnswer","question":[{"text":"One"}],\
                "answer":[[{"text":"Two"}],[{"text":"One"}]]}]}""");
    }

    @Test
    void aLinkToASectionIsTwoIds() {
        var topic = new TopicId(UUID.fromString("01a20f32-50f9-7f3d-a176-8a683cd77c3d"));
        var section = new SectionId(UUID.fromString("01a20f32-5101-7cfb-9f63-7621c56ec15a"));
        var link = new Span("risks", false, false, false, new LinkTarget.ToSection(topic, section));
        var body = new Body(List.of(new Block.Paragraph(new RichText(List.of(link)))));

        assertThat(json.write(body)).isEqualTo("""
                {"blocks":[{"type":"paragraph","text":[{"text":"risks","link":{"type":"section",\
                "topic":"01a20f32-50f9-7f3d-a176-8a683cd77c3d",\
                "section":"01a20f32-5101-7cfb-9f63-7621c56ec15a"}}]}]}""");
        assertThat(json.readBody(json.write(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "{}",
                "{\"type\":\"section\",\"topic\":\"01a20f32-50f9-7f3d-a176-8a683cd77c3d\"}",
                "{\"type\":\"topic\",\"topic\":\"01a20f32-50f9-7f3d-a176-8a683cd77c3d\",\"section\":\"01a20f32-5101-7cfb-9f63-7621c56ec15a\"}",
                "{\"type\":\"section\",\"topic\":\"1-1-1-1-1\",\"section\":\"01a20f32-5101-7cfb-9f63-7621c56ec15a\"}",
                "{\"type\":\"section\",\"topic\":\"here\",\"section\":\"there\"}"
            })
    void whatIsNotExactlyALinkIsRefused(String notALink) {
        var body = "{\"blocks\":[{\"type\":\"paragraph\",\"text\":[{\"text\":\"here\",\"link\":%s}]}]}"
                .formatted(notALink);

        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> json.readBody(body));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachBlock")
    void everyBlockComesBackAsItWas(Block block) {
        var body = new Body(List.of(block));

        assertThat(json.readBody(json.write(body))).isEqualTo(body);
    }

    @Test
    void everyKindOfBlockIsTriedAbove() {
        assertThat(oneOfEachBlock().<Class<?>>map(Block::getClass))
                .containsExactlyInAnyOrder(Block.class.getPermittedSubclasses());
    }

    static Stream<Block> oneOfEachBlock() {
        return Stream.of(
                new Block.Paragraph(SAFE),
                new Block.SubHeading(OLD),
                new Block.BulletList(List.of(SAFE, OLD)),
                new Block.NumberedList(List.of(SAFE, RichText.plain(""))),
                new Block.KeyPoints(List.of(OLD)),
                new Block.Warning(List.of(OLD, SAFE)),
                new Block.Steps(List.of(new Block.Step(List.of(SAFE, OLD)), new Block.Step(List.of(OLD)))),
                new Block.Checklist(List.of(SAFE, OLD)),
                new Block.Quotation(List.of(OLD, SAFE), SAFE),
                new Block.DefinitionList(
                        List.of(new Block.Definition(SAFE, OLD), new Block.Definition(OLD, RichText.plain("")))),
                new Block.QuestionAndAnswer(SAFE, List.of(OLD, RichText.plain(""))));
    }

    /** As it stands in versions since the first: their hash is over exactly these letters. */
    @Test
    void whatWasWrittenBeforeIsReadAndWrittenAsItWas() {
        var written = """
                {"blocks":[\
                {"type":"paragraph","text":[{"text":"Rest."}]},\
                {"type":"subHeading","text":[{"text":"Then"}]},\
                {"type":"bulletList","items":[[{"text":"Walk"}],[]]},\
                {"type":"numberedList","items":[[{"text":"Call"}],[{"text":"Come","bold":true}]]},\
                {"type":"keyPoints","items":[[{"text":"No food"}]]},\
                {"type":"warning","paragraphs":[[{"text":"Fever"}],[{"text":"Call","link":"tel:911"}]]}]}""";

        assertThat(json.write(json.readBody(written))).isEqualTo(written);
    }

    @Test
    void contentComesBackAsItWas() {
        var content = content();

        assertThat(json.readContent(json.write(content))).isEqualTo(content);
    }

    @Test
    void contentIsWrittenInOneExactForm() {
        assertThat(json.write(content())).isEqualTo("""
                {"slug":"mild","language":"en","label":"mild®","title":"Before \\"it\\"","summary":"",\
                "sections":[{"id":"00000000-0000-0001-0000-000000000002","kind":"RECOVERY","heading":"After",\
                "body":{"blocks":[{"type":"paragraph","text":[{"text":"Rest."}]}]}}]}""");
    }

    private static TopicContent content() {
        var body = new Body(List.of(new Block.Paragraph(RichText.plain("Rest."))));
        var section = new Section(new SectionId(new UUID(1, 2)), SectionKind.RECOVERY, "After", body);
        return new TopicContent("mild", "en", "mild®", "Before \"it\"", "", List.of(section));
    }

    @Test
    void spacingOrderAndMarksThatSayNoDoNotMatter() {
        var body = json.readBody("""
                { "blocks": [ { "text": [ { "italic": false, "text": "Rest." } ], "type": "paragraph" } ] }""");

        assertThat(body).isEqualTo(new Body(List.of(new Block.Paragraph(RichText.plain("Rest.")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"<p>Rest.</p>\"",
                "<p>Rest.</p>",
                "{}",
                "{\"blocks\":[]} {\"blocks\":[]}",
                "{\"blocks\":[],\"blocks\":[]}",
                "{\"blocks\":[],\"html\":\"<p>\"}",
                "{\"blocks\":{}}",
                "{\"blocks\":null}",
                "{\"blocks\":[null]}",
                "{\"blocks\":[\"<p>Rest.</p>\"]}",
                "{\"blocks\":[{\"text\":[]}]}",
                "{\"blocks\":[{\"type\":\"html\",\"text\":[]}]}",
                "{\"blocks\":[{\"type\":\"Paragraph\",\"text\":[]}]}",
                "{\"blocks\":[{\"type\":\"paragraph\"}]}",
                "{\"blocks\":[{\"type\":\"paragraph\",\"text\":\"Rest.\"}]}",
                "{\"blocks\":[{\"type\":\"paragraph\",\"text\":null}]}",
                "{\"blocks\":[{\"type\":\"paragraph\",\"text\":[],\"class\":\"big\"}]}",
                "{\"blocks\":[{\"type\":\"paragraph\",\"items\":[]}]}",
                "{\"blocks\":[{\"type\":\"bulletList\",\"items\":[]}]}",
                "{\"blocks\":[{\"type\":\"bulletList\",\"items\":[{\"text\":\"Rest.\"}]}]}",
                "{\"blocks\":[{\"type\":\"warning\",\"items\":[[]]}]}",
                "{\"blocks\":[{\"type\":\"checklist\",\"items\":[]}]}",
                "{\"blocks\":[{\"type\":\"checklist\",\"items\":[[]],\"ticked\":[true]}]}",
                "{\"blocks\":[{\"type\":\"steps\",\"steps\":[]}]}",
                "{\"blocks\":[{\"type\":\"steps\",\"items\":[[]]}]}",
                "{\"blocks\":[{\"type\":\"steps\",\"steps\":[[[]]]}]}",
                "{\"blocks\":[{\"type\":\"steps\",\"steps\":[{\"paragraphs\":[]}]}]}",
                "{\"blocks\":[{\"type\":\"steps\",\"steps\":[{\"paragraphs\":[[]],\"number\":1}]}]}",
                "{\"blocks\":[{\"type\":\"quotation\",\"paragraphs\":[]}]}",
                "{\"blocks\":[{\"type\":\"quotation\",\"source\":[{\"text\":\"Us\"}]}]}",
                "{\"blocks\":[{\"type\":\"quotation\",\"paragraphs\":[[]],\"source\":[]}]}",
                "{\"blocks\":[{\"type\":\"quotation\",\"paragraphs\":[[]],\"source\":null}]}",
                "{\"blocks\":[{\"type\":\"quotation\",\"paragraphs\":[[]],\"source\":\"Us\"}]}",
                "{\"blocks\":[{\"type\":\"quotation\",\"paragraphs\":[[]],\"cite\":\"https://clinic.example\"}]}",
                "{\"blocks\":[{\"type\":\"definitionList\",\"definitions\":[]}]}",
                "{\"blocks\":[{\"type\":\"definitionList\",\"definitions\":[[[],[]]]}]}",
                "{\"blocks\":[{\"type\":\"definitionList\",\"definitions\":[{\"term\":[]}]}]}",
                "{\"blocks\":[{\"type\":\"definitionList\",\"definitions\":[{\"term\":[],\"meaning\":[[]]}]}]}",
                "{\"blocks\":[{\"type\":\"questionAndAnswer\",\"question\":[]}]}",
                "{\"blocks\":[{\"type\":\"questionAndAnswer\",\"question\":[],\"answer\":[]}]}",
                "{\"blocks\":[{\"type\":\"questionAndAnswer\",\"question\":[[]],\"answer\":[[]]}]}",
                "{\"blocks\":[{\"type\":\"questionAndAnswer\",\"question\":[],\"answer\":[[]],\"open\":true}]}"
            })
    void whatIsNotExactlyABodyIsRefused(String notABody) {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> json.readBody(notABody));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"\"}",
                "{\"text\":5}",
                "{\"text\":null}",
                "{\"text\":\"Rest.\",\"bold\":\"true\"}",
                "{\"text\":\"Rest.\",\"bold\":1}",
                "{\"text\":\"Rest.\",\"bold\":null}",
                "{\"text\":\"Rest.\",\"underline\":true}",
                "{\"text\":\"Rest.\",\"style\":\"color:red\"}",
                "{\"text\":\"Rest.\",\"link\":null}",
                "{\"text\":\"Rest.\",\"link\":\"javascript:alert(1)\"}",
                "{\"text\":\"Rest.\",\"link\":\" javascript:alert(1)\"}",
                "{\"text\":\"Rest.\",\"link\":\"JaVaScRiPt:alert(1)\"}",
                "{\"text\":\"Rest.\",\"link\":\"data:text/html,<script>alert(1)</script>\"}",
                "{\"text\":\"Rest.\",\"link\":\"//clinic.example\"}",
                "{\"text\":\"Rest.\",\"link\":\"/staff\"}",
                "{\"text\":\"NUL \\u0000\"}",
                "{\"text\":\"line\\nbreak\"}",
                "{\"text\":\"half a character \\ud83e\"}",
                "{\"text\":\"the other half \\udd7a\"}"
            })
    void whatIsNotExactlyASpanIsRefused(String notASpan) {
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() ->
                        json.readBody("{\"blocks\":[{\"type\":\"paragraph\",\"text\":[%s]}]}".formatted(notASpan)));
    }

    @Test
    void markupIsTextLikeAnyOther() {
        var body = new Body(List.of(new Block.Paragraph(OLD)));

        assertThat(json.readBody(json.write(body))).isEqualTo(body);
    }

    @Test
    void aBodyOfUpTo200KilobytesIsTakenAndALargerOneIsNot() {
        var largest = "{\"blocks\":[{\"type\":\"paragraph\",\"text\":[{\"text\":\"%s\"}]}]}";
        var room = 200_000 - largest.length() + "%s".length();

        assertThatNoException().isThrownBy(() -> json.requireFits(json.readBody(largest.formatted("a".repeat(room)))));
        refusesToRead(largest.formatted("a".repeat(room + 1)));
        refusesToRead(largest.formatted("é".repeat(room / 2 + 1)));
        refusesToKeep(new Body(List.of(new Block.Paragraph(RichText.plain("a".repeat(room + 1))))));
    }

    @Test
    void aBodyOfUpToAThousandBlocksIsTakenAndALongerOneIsNot() {
        var block = "{\"type\":\"paragraph\",\"text\":[]}";

        assertThatNoException()
                .isThrownBy(() -> json.readBody(
                        "{\"blocks\":[%s]}".formatted(String.join(",", Collections.nCopies(1000, block)))));
        refusesToRead("{\"blocks\":[%s]}".formatted(String.join(",", Collections.nCopies(1001, block))));
        refusesToKeep(new Body(Collections.nCopies(1001, new Block.Paragraph(RichText.plain("")))));
    }

    private void refusesToRead(String body) {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> json.readBody(body));
    }

    private void refusesToKeep(Body body) {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> json.requireFits(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"slug\":\"mild\",\"language\":\"en\",\"label\":\"\",\"title\":\"\",\"summary\":\"\"}",
                "{\"slug\":\"mild\",\"language\":\"en\",\"label\":\"\",\"title\":5,\"summary\":\"\",\"sections\":[]}",
                "{\"slug\":\"mild\",\"language\":\"en\",\"label\":\"\",\"title\":\"\",\"summary\":\"\",\"sections\":[],\"by\":1}",
                "{\"slug\":\"mild\",\"language\":\"en\",\"label\":\"\",\"title\":\"\",\"summary\":\"\",\"sections\":[{}]}"
            })
    void whatIsNotExactlyATopicIsRefused(String notATopic) {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> json.readContent(notATopic));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"RECOVERY\"", "\"kind\"", "\"00000000-0000-0001-0000-000000000002\""})
    void aSectionOfAnUnknownKindOrWithoutAnIdIsRefused(String changed) {
        var topic = json.write(content()).replace(changed, "\"other\"");

        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> json.readContent(topic));
    }

    @Test
    void jsonThatNestsWithoutEndIsRefused() {
        refusesToRead("[".repeat(100_000));
    }
}
