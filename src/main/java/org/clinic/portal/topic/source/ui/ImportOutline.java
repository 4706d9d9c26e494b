package org.clinic.portal.topic.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.topic.source.ImportPreview;
import org.clinic.portal.topic.source.LineOutcome;

/** The topic that an import would make: its title, and its sections with what they hold. */
class ImportOutline extends Composite<Section> {

    ImportOutline(ImportPreview preview) {
        var heading = new H2(getTranslation("import.outline"));
        var list = new OrderedList();
        preview.sections().forEach(section -> list.add(item(section)));

        var paper = new Div(words(preview.label(), "label"), words(preview.title(), "title"));
        paper.addClassName("paper");
        paper.getElement().setAttribute("lang", preview.language());
        if (preview.count(LineOutcome.TITLE) == 0) {
            paper.add(note("import.title-from-name"));
        }
        paper.add(preview.sections().isEmpty() ? note("import.no-sections") : list);
        getContent().addClassName("import-outline");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().setAriaLabel(heading.getText());
        getContent().add(heading, paper);
    }

    private ListItem item(org.clinic.portal.content.Section section) {
        var kind = getTranslation("section.kind." + section.kind());
        var item = new ListItem(new H3(section.heading().isEmpty() ? kind : section.heading()));
        if (!section.heading().isEmpty()) {
            item.add(new Tag(kind));
        }
        item.add(holds(section.body()));
        return item;
    }

    private Component holds(Body body) {
        if (body.isBlank()) {
            return new Tag(getTranslation("import.holds.nothing"), Tone.DUE);
        }
        int paragraphs = 0;
        int items = 0;
        for (var block : body.blocks()) {
            switch (block) {
                case Block.Paragraph _,
                        Block.SubHeading _,
                        Block.Warning _,
                        Block.Quotation _,
                        Block.QuestionAndAnswer _ -> paragraphs += block.lines().size();
                case Block.BulletList _,
                        Block.NumberedList _,
                        Block.KeyPoints _,
                        Block.Steps _,
                        Block.Checklist _,
                        Block.DefinitionList _ -> items += block.lines().size();
            }
        }
        var holds = new Div();
        holds.addClassNames("made", "muted");
        if (paragraphs > 0) {
            holds.add(new Span(getTranslation("import.holds.paragraphs", paragraphs)));
        }
        if (items > 0) {
            holds.add(new Span(getTranslation("import.holds.items", items)));
        }
        return holds;
    }

    private static Component words(String text, String className) {
        var words = new Paragraph(text);
        words.addClassName(className);
        return words;
    }

    private Component note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassName("muted");
        return note;
    }
}
