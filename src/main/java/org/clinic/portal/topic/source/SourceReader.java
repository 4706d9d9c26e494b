package org.clinic.portal.topic.source;

import java.util.Locale;
import org.clinic.portal.topic.source.ImportRefusedException.Reason;

/** Reads a text file into a topic, without storing anything. */
public final class SourceReader {

    /** 2 MB, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /**
     * Reads plain text from a {@code .txt} file and CommonMark from an {@code .md} file, both in UTF-8.
     *
     * @throws ImportRefusedException if no topic can be made of the file
     */
    public ImportPreview read(String fileName, byte[] content) {
        boolean markdown = hasEnding(fileName, ".md");
        if (!markdown && !hasEnding(fileName, ".txt")) {
            throw new ImportRefusedException(Reason.OTHER_KIND);
        }
        if (content.length > LARGEST) {
            throw new ImportRefusedException(Reason.TOO_BIG);
        }
        var source = SourceText.decode(content);
        var ledger = new Ledger(source);
        var topic = new TopicAssembly();
        if (markdown) {
            new MarkdownReader(source, ledger, topic).read();
        } else {
            new PlainTextReader(source, ledger, topic).read();
        }
        return topic.finish(bareName(fileName), Language.of(source.lines()), ledger.close());
    }

    private static boolean hasEnding(String fileName, String ending) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Without the folders that some browsers put before it. */
    private static String bareName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
