package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Passage;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.jspecify.annotations.Nullable;

/** What became of a section: where it came from or went, what it is called, and its text in rows. */
class ComparedSection extends Composite<Article> {

    private final TopicComparison comparison;

    ComparedSection(TopicComparison comparison, SectionComparison section, ComparedHtml compared) {
        this.comparison = comparison;
        var head = new Div(new H2(
                SectionName.of(section.section().kind(), section.section().heading())));
        head.addClassName("head");
        tags(section).forEach(head::add);
        getContent().addClassName("section");
        getContent().setClassName("same", ComparedTopic.isEqual(section));
        getContent().setId("s-" + section.section().id());
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
        if (ComparedTopic.isEqual(section)) {
            tags.add(new Tag(getTranslation("compare.section.same")));
        }
        return tags;
    }

    private static Optional<String> name(TopicContent content, @Nullable SectionId id) {
        return Optional.ofNullable(id)
                .flatMap(content::section)
                .map(section -> SectionName.of(section.kind(), section.heading()));
    }

    /** Of a link whose words stayed, where it led and leads, which nobody can see. */
    private List<Paragraph> links(SectionComparison section) {
        var said = new ArrayList<Paragraph>();
        for (var passage : section.passages()) {
            for (var run : passage.runs()) {
                var before = run.before();
                var after = run.after();
                if (run.kind() == Passage.Kind.RESTYLED
                        && before != null
                        && after != null
                        && !Objects.equals(before.link(), after.link())) {
                    said.add(note(
                            getTranslation("compare.link", after.text(), where(before.link()), where(after.link()))));
                }
            }
        }
        return said;
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

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("note");
        return note;
    }
}
