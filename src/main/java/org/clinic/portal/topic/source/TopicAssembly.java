package org.clinic.portal.topic.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.topic.reading.Arrangement;
import org.clinic.portal.topic.reading.Blocks;
import org.clinic.portal.topic.reading.Form;
import org.clinic.portal.topic.reading.Passage;
import org.clinic.portal.topic.reading.Spaces;
import org.clinic.portal.topic.source.ImportRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** A topic in the making: takes texts in reading order and puts them into sections and blocks. */
final class TopicAssembly {

    static final int LONGEST_LABEL = 100;
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_HEADING = 200;
    private static final int MOST_SECTIONS = 200;

    /** Well under what a body may hold, so that an editor has room left. A longer section goes on in a second one. */
    private static final int MOST_BYTES = 150_000;

    private static final int MOST_TEXTS = 900;

    /** What a span costs at most besides its words: its members' names and its link. */
    private static final int BYTES_AROUND_A_SPAN = 100;

    private record Text(Passage passage, @Nullable Because because) {}

    private final Ledger ledger;
    private final List<Section> sections = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private String label = "";
    private String title = "";
    private String heading = "";
    private boolean headed;
    private int bytes;

    TopicAssembly(Ledger ledger) {
        this.ledger = ledger;
    }

    void label(String text) {
        label = text;
    }

    void title(String text) {
        title = text;
    }

    /** Begins a section. What comes before the first is the introduction. */
    void heading(String text) {
        closeSection();
        heading = text;
        headed = true;
    }

    /** Adds a line of the section, or one that is left out of it; {@code because} is why, where that is not plain. */
    void text(Passage passage, @Nullable Because because) {
        int size = size(passage.text());
        if (size > MOST_BYTES) {
            throw new ImportRefusedException(Reason.ENDLESS_PARAGRAPH);
        }
        if (bytes + size > MOST_BYTES || texts.size() >= MOST_TEXTS) {
            closeSection();
        }
        texts.add(new Text(passage, because));
        bytes += size;
    }

    ImportPreview finish(String fileName, String language) {
        closeSection();
        return new ImportPreview(
                fileName, language, label, title.isEmpty() ? asTitle(fileName) : title, sections, ledger.close());
    }

    /** "what-to-know.txt" as "What to know". */
    private static String asTitle(String fileName) {
        var name = fileName.substring(0, fileName.lastIndexOf('.'));
        var title = new StringBuilder(Spaces.tidy(name.replaceAll("[\\p{Cc}\\p{Cs}_-]", " ")));
        title.setLength(Math.min(title.length(), LONGEST_TITLE));
        if (!title.isEmpty()) {
            title.setCharAt(0, Character.toTitleCase(title.charAt(0)));
        }
        return title.toString();
    }

    private void closeSection() {
        var blocks = blocks();
        if (headed || !blocks.isEmpty()) {
            if (sections.size() == MOST_SECTIONS) {
                throw new ImportRefusedException(Reason.TOO_MANY_SECTIONS);
            }
            var kind = headed ? KindOfSection.of(heading) : SectionKind.INTRODUCTION;
            sections.add(new Section(new SectionId(), kind, heading, new Body(blocks)));
        }
        texts.clear();
        bytes = 0;
    }

    /** The texts as blocks, and in the ledger what they became. */
    private List<Block> blocks() {
        var because = new IdentityHashMap<SortedSet<Integer>, @Nullable Because>();
        texts.forEach(text -> because.put(text.passage().lines(), text.because()));
        var arranged = Arrangement.of(texts.stream().map(Text::passage).toList());
        Stream.of(true, false)
                .forEach(kept -> arranged.stream()
                        .filter(passage -> kept == (passage.form() != Form.LEFT_OUT))
                        .forEach(passage ->
                                ledger.enter(passage, LineOutcome.of(passage.form()), because.get(passage.lines()))));
        return Blocks.of(arranged);
    }

    /** What the text may take as JSON, or a little more. */
    private static int size(RichText text) {
        return text.spans().stream()
                .mapToInt(span -> BYTES_AROUND_A_SPAN
                        + 2 * span.text().getBytes(StandardCharsets.UTF_8).length
                        + (span.link() instanceof LinkTarget.Address(var address) ? address.length() : 0))
                .sum();
    }
}
