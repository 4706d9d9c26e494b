package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.clinic.portal.content.RichText;
import org.clinic.portal.topic.reading.Html;
import org.clinic.portal.topic.reading.Markdown;
import org.clinic.portal.topic.reading.Passage;
import org.clinic.portal.topic.reading.Spaces;
import org.clinic.portal.topic.source.ImportRefusedException.Reason;

/** Reads a text file into a topic, without storing anything. */
public final class SourceReader {

    /** 2 MB, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /** How the names of files end that are read. */
    public static final List<String> KINDS = List.of(".txt", ".md", ".html", ".htm");

    /**
     * Reads plain text from a {@code .txt} file, Markdown from an {@code .md} and a page from an {@code .html} file.
     *
     * @throws ImportRefusedException if no topic can be made of the file
     */
    public ImportPreview read(String fileName, byte[] content, Corrections corrections) {
        if (KINDS.stream().noneMatch(kind -> hasEnding(fileName, kind))) {
            throw new ImportRefusedException(Reason.OTHER_KIND);
        }
        if (content.length > LARGEST) {
            throw new ImportRefusedException(Reason.TOO_BIG);
        }
        var source = SourceText.decode(content);
        if (hasEnding(fileName, ".md")) {
            return readMarkdown(bareName(fileName), source, corrections);
        }
        return hasEnding(fileName, ".txt")
                ? readText(bareName(fileName), source, corrections)
                : readHtml(bareName(fileName), source, corrections);
    }

    private static ImportPreview readMarkdown(String fileName, SourceText source, Corrections corrections) {
        var ledger = new Ledger(source);
        var topic = new TopicAssembly(ledger);
        int facts = FrontMatter.end(source.lines());
        var lines = new ArrayList<>(source.lines());
        for (int at = 0; at < facts; at++) {
            if (!Spaces.isBlank(lines.get(at)) && corrections.at(at).isEmpty()) {
                ledger.enter(at, LineOutcome.DROPPED, Because.FRONT_MATTER);
            }
            lines.set(at, "");
        }
        var reading = Markdown.read(lines);
        var signs = new HashMap<Integer, Because>();
        reading.signs().forEach((line, sign) -> signs.put(line, Because.of(sign)));
        ledger.say(signs);
        new PageReader(source, ledger, topic, corrections).read(reading.passages());
        return topic.finish(fileName, Language.of(source.lines()));
    }

    private static ImportPreview readText(String fileName, SourceText source, Corrections corrections) {
        var ledger = new Ledger(source);
        var topic = new TopicAssembly(ledger);
        new TextReader(source, ledger, topic, corrections).read();
        return topic.finish(fileName, Language.of(source.lines()));
    }

    /** The lines of a page are those that somebody sees, not those of the file. */
    private static ImportPreview readHtml(String fileName, SourceText file, Corrections corrections) {
        var passages = new ArrayList<Passage>();
        for (var passage : Html.read(file.text()).passages()) {
            passages.add(passage.at(new TreeSet<>(List.of(passages.size()))));
        }
        if (passages.isEmpty()) {
            throw new ImportRefusedException(Reason.NO_TEXT);
        }
        var source = SourceText.of(
                passages.stream().map(Passage::markedText).map(RichText::text).toList());
        var ledger = new Ledger(source);
        var topic = new TopicAssembly(ledger);
        new PageReader(source, ledger, topic, corrections).read(passages);
        return topic.finish(fileName, Language.of(source.lines()));
    }

    private static boolean hasEnding(String fileName, String ending) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Without the folders that some browsers put before it. */
    private static String bareName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
