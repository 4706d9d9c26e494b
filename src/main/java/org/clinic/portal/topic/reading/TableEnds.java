package org.clinic.portal.topic.reading;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Ends tables where their writers did: a line without a bar right below one is no row, whatever the parser says. */
final class TableEnds extends AbstractVisitor {

    private final List<String> lines;

    TableEnds(List<String> lines) {
        this.lines = lines;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            Node end = block;
            boolean ended = false;
            for (var row : rows(block)) {
                ended = ended || row.getSourceSpans().stream().noneMatch(this::hasBar);
                if (ended) {
                    var paragraph = paragraph(row);
                    end.insertAfter(paragraph);
                    end = paragraph;
                    row.unlink();
                }
            }
        } else {
            visitChildren(block);
        }
    }

    private static List<Node> rows(Node table) {
        return Markdown.children(table).stream()
                .filter(TableBody.class::isInstance)
                .flatMap(body -> Markdown.children(body).stream())
                .filter(TableRow.class::isInstance)
                .toList();
    }

    private boolean hasBar(SourceSpan span) {
        return lines.get(span.getLineIndex()).indexOf('|') >= 0;
    }

    private static Paragraph paragraph(Node row) {
        var paragraph = new Paragraph();
        paragraph.setSourceSpans(row.getSourceSpans());
        for (var cell : Markdown.children(row)) {
            Markdown.children(cell).forEach(paragraph::appendChild);
        }
        return paragraph;
    }
}
