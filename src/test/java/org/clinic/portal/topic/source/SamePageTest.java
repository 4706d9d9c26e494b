package org.clinic.portal.topic.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.topic.reading.Clipboard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same page pasted and imported is the same blocks: what makes a topic of a page are its title and headings alone. */
class SamePageTest {

    @ParameterizedTest
    @ValueSource(strings = {"word.html", "google-docs.html", "wordpress.html", "web-page.html", "plain.txt"})
    void aPageIsTheSameHoweverItComes(String name) throws IOException {
        var page = new ClassPathResource("paste/" + name).getContentAsString(StandardCharsets.UTF_8);
        var pasted = name.endsWith(".txt") ? Clipboard.read("", page) : Clipboard.read(page, "");

        var imported = new SourceReader().read(name, page.getBytes(StandardCharsets.UTF_8), Corrections.NONE);

        assertThat(together(imported)).isEqualTo(withPlainHeadings(pasted.blocks()));
    }

    /** With the title and the headings of sections where they stood. */
    private static List<Block> together(ImportPreview preview) {
        var blocks = new ArrayList<Block>();
        if (preview.count(LineOutcome.TITLE) > 0) {
            blocks.add(new Block.SubHeading(RichText.plain(preview.title())));
        }
        for (var section : preview.sections()) {
            if (!section.heading().isEmpty()) {
                blocks.add(new Block.SubHeading(RichText.plain(section.heading())));
            }
            blocks.addAll(section.body().blocks());
        }
        return withPlainHeadings(blocks);
    }

    private static List<Block> withPlainHeadings(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.SubHeading(var text)
                        ? new Block.SubHeading(RichText.plain(text.text()))
                        : block)
                .toList();
    }
}
