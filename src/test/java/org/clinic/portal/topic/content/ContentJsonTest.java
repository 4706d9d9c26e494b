package org.clinic.portal.topic.content;

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
            new Span(" procedure", true, true, false, new LinkTarget("https://clinic.example/mild"))));
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
                new Block.Warning(List.of(OLD, SAFE)));
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
                "{\"blocks\":[{\"type\":\"warning\",\"items\":[[]]}]}"
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
