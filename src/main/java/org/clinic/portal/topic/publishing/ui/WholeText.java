package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.topic.draft.editor.SectionReading;

/** All that a topic says, from its label to its last section, to be read. */
@StyleSheet("/styles/topic-editor.css")
class WholeText extends Composite<Article> {

    WholeText(TopicContent content, HtmlRenderer html) {
        var language = Locale.forLanguageTag(content.language());
        getContent().addClassName("as-published");
        getContent().getElement().setAttribute("lang", content.language());
        if (!content.label().isBlank()) {
            var label = new Paragraph(content.label());
            label.addClassName("label");
            getContent().add(label);
        }
        getContent().add(new H2(content.title()));
        if (!content.summary().isBlank()) {
            var summary = new Paragraph(content.summary());
            summary.addClassName("summary");
            getContent().add(summary);
        }
        content.sections().forEach(section -> {
            var reading = new SectionReading(section.kind(), section.heading(), section.body(), language, html);
            reading.setId(ComparedSection.anchor(section.id()));
            getContent().add(reading);
        });
    }
}
