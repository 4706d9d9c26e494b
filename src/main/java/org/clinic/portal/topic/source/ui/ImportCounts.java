package org.clinic.portal.topic.source.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.topic.source.ImportPreview;
import org.clinic.portal.topic.source.LineOutcome;

/** What the lines of a file become, in numbers. */
class ImportCounts extends Composite<Div> {

    ImportCounts(ImportPreview preview) {
        var file = new Span(getTranslation(
                "import.file", preview.fileName(), preview.lines().size()));
        file.addClassName("file");
        getContent().addClassName("counts");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(file);
        for (var outcome : LineOutcome.values()) {
            long count = preview.count(outcome);
            if (count > 0) {
                getContent().add(new Tag(getTranslation("import.count." + outcome, count), SourceLines.tone(outcome)));
            }
        }
    }
}
