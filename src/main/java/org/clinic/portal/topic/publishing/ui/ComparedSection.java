package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.ui.Drawn;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.content.ui.ComparedHtml;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What became of a section: where it came from or went, what it is called, and its text in rows. */
class ComparedSection {

    private final TopicComparison comparison;
    private final SectionComparison section;

    ComparedSection(TopicComparison comparison, SectionComparison section) {
        this.comparison = comparison;
        this.section = section;
    }

    /** Where a section is on the page. */
    static String anchor(SectionId id) {
        return "s-" + id;
    }

    /** @param action what can be done with it */
    Element drawn(ComparedHtml compared, Optional<Element> action) {
        var article = new Element("article")
                .id(anchor(section.section().id()))
                .addClass(section.isSame() ? "section same" : "section");
        var head = article.appendElement("div").addClass("head");
        head.appendElement("h2").text(ComparisonWords.name(section));
        head.appendChildren(tags());
        action.ifPresent(head::appendChild);
        if (section.hasOtherKind()) {
            article.appendChild(note(say("compare.kind", kind(section.before()), kind(section.after()))));
        }
        if (section.before() != null
                && section.after() != null
                && !section.heading().isSame()) {
            article.appendChild(compared.row(section.heading()));
        }
        section.rows().forEach(row -> article.appendChild(compared.row(row)));
        return article.appendChildren(links());
    }

    private static String kind(@Nullable Section section) {
        return section == null ? "" : say("section.kind." + section.kind());
    }

    private List<Element> tags() {
        var tags = new ArrayList<Element>();
        if (section.before() == null) {
            tags.add(Drawn.tag(say("compare.section.new"), Tone.OK));
        }
        if (section.after() == null) {
            tags.add(Drawn.tag(say("compare.section.gone"), Tone.DUE));
        }
        if (section.moved()) {
            tags.add(Drawn.tag(say("compare.section.moved"), Tone.SOON));
        }
        name(comparison.before(), section.from())
                .ifPresent(name -> tags.add(Drawn.tag(say("compare.section.from", name), Tone.NEUTRAL)));
        name(comparison.after(), section.into())
                .ifPresent(name -> tags.add(Drawn.tag(say("compare.section.into", name), Tone.NEUTRAL)));
        if (section.isSame()) {
            tags.add(Drawn.tag(say("compare.section.same"), Tone.NEUTRAL));
        }
        return tags;
    }

    private static Optional<String> name(TopicContent content, @Nullable SectionId id) {
        return Optional.ofNullable(id).flatMap(content::section).map(ComparisonWords::name);
    }

    /** Of a link whose words stayed, where it led and leads, which nobody can see. */
    private List<Element> links() {
        return section.passages().stream()
                .flatMap(passage -> passage.runs().stream())
                .flatMap(run -> run.relinked().stream())
                .map(words -> note(say("compare.link", words.text(), where(words.before()), where(words.after()))))
                .toList();
    }

    private String where(@Nullable LinkTarget link) {
        return switch (link) {
            case null -> say("compare.link.none");
            case LinkTarget.Address(var address) -> address;
            case LinkTarget.ToSection(var _, var target) ->
                name(comparison.after(), target)
                        .or(() -> name(comparison.before(), target))
                        .orElseGet(() -> say("compare.link.section"));
        };
    }

    static Element note(String text) {
        return new Element("p").addClass("note").text(text);
    }

    private static String say(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
