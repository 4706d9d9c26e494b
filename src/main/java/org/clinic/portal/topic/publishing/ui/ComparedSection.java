package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.content.ui.ComparedHtml;
import org.jspecify.annotations.Nullable;

/** What became of a section: where it came from or went, what it is called, and its text in rows. */
class ComparedSection extends Composite<Article> {

    private final TopicComparison comparison;

    /** @param actions what can be done with it */
    ComparedSection(
            TopicComparison comparison,
            SectionComparison section,
            ComparedHtml compared,
            Optional<? extends Component> actions) {
        this.comparison = comparison;
        var head = new Div(new H2(ComparisonWords.name(section)));
        head.addClassName("head");
        tags(section).forEach(head::add);
        actions.ifPresent(head::add);
        getContent().addClassName("section");
        getContent().setClassName("same", section.isSame());
        getContent().setId(anchor(section.section().id()));
        getContent().add(head);
        if (section.hasOtherKind()) {
            getContent().add(note(getTranslation("compare.kind", kind(section.before()), kind(section.after()))));
        }
        if (section.before() != null
                && section.after() != null
                && !section.heading().isSame()) {
            getContent().add(compared.row(section.heading()));
        }
        section.rows().forEach(row -> getContent().add(compared.row(row)));
        links(section).forEach(getContent()::add);
    }

    /** Where a section is on the page. */
    static String anchor(SectionId id) {
        return "s-" + id;
    }

    private String kind(@Nullable Section section) {
        return section == null ? "" : getTranslation("section.kind." + section.kind());
    }

    private List<Span> tags(SectionComparison section) {
        var tags = new ArrayList<Span>();
        if (section.before() == null) {
            tags.add(new Tag(getTranslation("compare.section.new"), Tone.OK));
        }
        if (section.after() == null) {
            tags.add(new Tag(getTranslation("compare.section.gone"), Tone.DUE));
        }
        if (section.moved()) {
            tags.add(new Tag(getTranslation("compare.section.moved"), Tone.SOON));
        }
        name(comparison.before(), section.from())
                .ifPresent(name -> tags.add(new Tag(getTranslation("compare.section.from", name))));
        name(comparison.after(), section.into())
                .ifPresent(name -> tags.add(new Tag(getTranslation("compare.section.into", name))));
        if (section.isSame()) {
            tags.add(new Tag(getTranslation("compare.section.same")));
        }
        return tags;
    }

    private static Optional<String> name(TopicContent content, @Nullable SectionId id) {
        return Optional.ofNullable(id).flatMap(content::section).map(ComparisonWords::name);
    }

    /** Of a link whose words stayed, where it led and leads, which nobody can see. */
    private List<Paragraph> links(SectionComparison section) {
        return section.passages().stream()
                .flatMap(passage -> passage.runs().stream())
                .flatMap(run -> run.relinked().stream())
                .map(words ->
                        note(getTranslation("compare.link", words.text(), where(words.before()), where(words.after()))))
                .toList();
    }

    private String where(@Nullable LinkTarget link) {
        return switch (link) {
            case null -> getTranslation("compare.link.none");
            case LinkTarget.Address(var address) -> address;
            case LinkTarget.ToSection(var _, var section) ->
                name(comparison.after(), section)
                        .or(() -> name(comparison.before(), section))
                        .orElseGet(() -> getTranslation("compare.link.section"));
        };
    }

    static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("note");
        return note;
    }
}
