package org.clinic.portal.topic.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;
import org.clinic.portal.topic.source.ImportRefusedException.Reason;

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

    private enum Form {
        PARAGRAPH,
        SUB_HEADING,
        BULLET,
        NUMBERED
    }

    private record Text(Form form, int number, RichText text) {}

    private final List<Section> sections = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private String label = "";
    private String title = "";
    private String heading = "";
    private boolean headed;
    private int bytes;

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

    void paragraph(RichText text) {
        add(new Text(Form.PARAGRAPH, 0, text));
    }

    void subHeading(RichText text) {
        add(new Text(Form.SUB_HEADING, 0, text));
    }

    void bullet(RichText text) {
        add(new Text(Form.BULLET, 0, text));
    }

    /**
     * Adds an item to a numbered list. A list counts for itself, so a number that it would not show is kept as words:
     * then the text becomes a paragraph that begins with its mark.
     */
    LineOutcome numbered(int number, String mark, RichText text) {
        if (number == 1 || (hasRoomFor(text) && endsWithNumber(number - 1))) {
            add(new Text(Form.NUMBERED, number, text));
            return LineOutcome.NUMBERED;
        }
        var spans = new ArrayList<>(text.spans());
        spans.addFirst(Span.plain(mark + " "));
        paragraph(new RichText(spans));
        return LineOutcome.PARAGRAPH;
    }

    ImportPreview finish(String fileName, String language, List<SourceLine> lines) {
        closeSection();
        return new ImportPreview(
                fileName, language, label, title.isEmpty() ? asTitle(fileName) : title, sections, lines);
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

    private boolean endsWithNumber(int number) {
        return !texts.isEmpty()
                && texts.getLast().form() == Form.NUMBERED
                && texts.getLast().number() == number;
    }

    private void add(Text text) {
        int size = size(text.text());
        if (size > MOST_BYTES) {
            throw new ImportRefusedException(Reason.ENDLESS_PARAGRAPH);
        }
        if (!hasRoomFor(text.text())) {
            closeSection();
        }
        texts.add(text);
        bytes += size;
    }

    private boolean hasRoomFor(RichText text) {
        return bytes + size(text) <= MOST_BYTES && texts.size() < MOST_TEXTS;
    }

    private void closeSection() {
        if (headed || !texts.isEmpty()) {
            if (sections.size() == MOST_SECTIONS) {
                throw new ImportRefusedException(Reason.TOO_MANY_SECTIONS);
            }
            var kind = headed ? KindOfSection.of(heading) : SectionKind.INTRODUCTION;
            sections.add(new Section(new SectionId(), kind, heading, new Body(blocks())));
        }
        texts.clear();
        bytes = 0;
    }

    /** The texts as blocks: items that follow each other are one list. */
    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < texts.size(); ) {
            var first = texts.get(at);
            int end = at + 1;
            while (end < texts.size() && belongTogether(first, texts.get(end))) {
                end++;
            }
            var items = texts.subList(at, end).stream().map(Text::text).toList();
            blocks.add(
                    switch (first.form()) {
                        case PARAGRAPH -> new Block.Paragraph(first.text());
                        case SUB_HEADING -> new Block.SubHeading(first.text());
                        case BULLET -> new Block.BulletList(items);
                        case NUMBERED -> new Block.NumberedList(items);
                    });
            at = end;
        }
        return blocks;
    }

    private static boolean belongTogether(Text first, Text next) {
        return first.form() == next.form()
                && (first.form() == Form.BULLET || (first.form() == Form.NUMBERED && next.number() > 1));
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
