package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Reads sources for the tests, and what was read back as plain lines. */
final class Readings {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\uFEFF]+");

    private Readings() {}

    static ImportPreview text(String source) {
        return new SourceReader().read("source.txt", source.getBytes(UTF_8), Corrections.NONE);
    }

    static ImportPreview markdown(String source) {
        return new SourceReader().read("source.md", source.getBytes(UTF_8), Corrections.NONE);
    }

    static List<LineOutcome> outcomes(ImportPreview preview) {
        return preview.lines().stream().map(SourceLine::outcome).toList();
    }

    static List<Block> blocks(ImportPreview preview) {
        return preview.sections().stream()
                .flatMap(section -> section.body().blocks().stream())
                .toList();
    }

    /** Heading and texts of a section, one after the other. */
    static List<String> texts(Section section) {
        var texts = new ArrayList<String>();
        if (!section.heading().isEmpty()) {
            texts.add(section.heading());
        }
        section.body().blocks().forEach(block -> texts.addAll(texts(block)));
        return texts;
    }

    static List<String> texts(Block block) {
        return block.lines().stream().map(RichText::text).toList();
    }

    static List<String> words(ImportPreview preview) {
        return preview.sections().stream()
                .flatMap(section -> texts(section).stream())
                .flatMap(text -> words(text).stream())
                .toList();
    }

    static List<String> words(String text) {
        return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** Every line of the source once, in order and as it stands there. */
    static void assertEveryLineOnce(List<String> source, ImportPreview preview) {
        assertThat(preview.lines()).extracting(SourceLine::text).isEqualTo(source);
        assertThat(preview.lines())
                .extracting(SourceLine::number)
                .isEqualTo(IntStream.rangeClosed(1, source.size()).boxed().toList());
    }
}
