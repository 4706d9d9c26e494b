package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Locale;
import org.clinic.portal.base.ui.Drawn;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.ui.TextLabels;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** All that a topic says, from its label to its last section, to be read. */
@StyleSheet("/styles/blocks.css")
@StyleSheet("/styles/section-body.css")
@StyleSheet("/styles/topic-editor.css")
class WholeText extends Drawn {

    private final HtmlRenderer html;
    private final BlockLabels labels;

    WholeText(TopicContent content, HtmlRenderer html) {
        super("article");
        this.html = html;
        labels = TextLabels.in(Locale.forLanguageTag(content.language()));
        addClassName("as-published");
        getElement().setAttribute("lang", content.language());
        var parts = new ArrayList<Element>();
        if (!content.label().isBlank()) {
            parts.add(new Element("p").addClass("label").text(content.label()));
        }
        parts.add(new Element("h2").text(content.title()));
        if (!content.summary().isBlank()) {
            parts.add(new Element("p").addClass("summary").text(content.summary()));
        }
        content.sections().forEach(section -> parts.add(drawn(section)));
        draw(parts);
    }

    private Element drawn(Section section) {
        var drawn = new Element("section").id(ComparedSection.anchor(section.id()));
        if (!section.heading().isBlank()) {
            drawn.appendElement("h2").text(section.heading());
        } else if (section.kind() != SectionKind.INTRODUCTION) {
            drawn.attr("aria-label", I18NProvider.translate("section.kind." + section.kind()));
        }
        drawn.appendElement("div").addClass("reading").appendChild(new DataNode(html.html(section.body(), labels)));
        return drawn;
    }
}
