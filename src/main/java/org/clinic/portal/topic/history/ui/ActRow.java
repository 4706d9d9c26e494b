package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.history.ActKind;
import org.clinic.portal.topic.history.ActWords;
import org.clinic.portal.topic.history.TopicAct;
import org.clinic.portal.topic.history.TopicAct.TouchedSection;

/** One act: who did what, when, in whose words, and where it leads. */
class ActRow extends Composite<ListItem> {

    /** More names than these make no line that anybody reads. */
    private static final int MOST_SECTIONS = 8;

    private final TopicId topic;
    private final boolean inUse;
    private final ActWords words;
    private final SpokenTime spoken;

    /** @param inUse whether the topic's draft can be opened, or is in the archive */
    ActRow(TopicId topic, boolean inUse, ActWords words, SpokenTime spoken) {
        this.topic = topic;
        this.inUse = inUse;
        this.words = words;
        this.spoken = spoken;
        getContent().addClassName("act");
        // To be focused by keys of ours, not by the tab key.
        getElement().setAttribute("tabindex", "-1");
    }

    /** Shows it, or what it has grown to. */
    ActRow show(TopicAct act) {
        getContent().removeAll();
        getContent().addClassName(act.kind().about().name().toLowerCase(Locale.ROOT));
        getContent().setClassName("published", act.kind() == ActKind.PUBLISHED);
        getContent().setClassName("withdrawn", act.kind() == ActKind.WITHDRAWN);
        var head = new Div();
        head.addClassName("head");
        if (act.name() == null) {
            getContent().add(nobody());
        } else {
            getContent().add(new Avatar(act.name()));
            var who = new Span(act.name());
            who.addClassName("who");
            head.add(who);
        }
        head.add(new Span(words.what(act, getLocale())));
        if (act.detail() instanceof TopicAct.NewVersion(var number, var change, var note, var live) && live) {
            head.add(new Text(" "), new Tag(getTranslation("version.live"), Tone.OK));
        }
        var told = new Div(head);
        told.addClassName("told");
        words.words(act, getLocale()).map(this::words).ifPresent(told::add);
        if (act.detail() instanceof TopicAct.Edits edits) {
            told.add(touched(act, edits));
        }
        var links = links(act);
        if (links.getComponentCount() > 0) {
            told.add(links);
        }
        getContent().add(told, when(act));
        return this;
    }

    /** Stands where an avatar would. */
    private static Span nobody() {
        var sign = new Span();
        sign.addClassName("av");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private Paragraph words(String text) {
        var said = new Paragraph(text);
        said.addClassName("words");
        said.getElement().setAttribute("dir", "auto");
        return said;
    }

    /** How often and when, and the sections, in one sentence. */
    private Paragraph touched(TopicAct act, TopicAct.Edits edits) {
        var sections = words.sections(edits);
        var line = new Paragraph(words.times(act, edits, getLocale()));
        line.addClassName("touched");
        for (int index = 0; index < Math.min(sections.size(), MOST_SECTIONS); index++) {
            line.add(new Text(index == 0 ? ": " : ", "), section(sections.get(index)));
        }
        if (sections.size() > MOST_SECTIONS) {
            line.add(new Text(", " + getTranslation("topic-history.more", sections.size() - MOST_SECTIONS)));
        }
        return line;
    }

    private Div links(TopicAct act) {
        var links = new Div();
        links.addClassName("links");
        switch (act.detail()) {
            case TopicAct.NewVersion version -> {
                links.add(version(version.number()));
                if (version.number() > 1) {
                    links.add(link(
                            TopicAddress.comparison(topic, version.number() - 1, version.number()),
                            getTranslation("topic-history.compared", version.number() - 1)));
                }
            }
            case TopicAct.OldVersion version -> links.add(version(version.number()));
            case TopicAct.Withdrawn version -> links.add(version(version.number()));
            case TopicAct.Said said -> {
                if (inUse && said.words() != null) {
                    links.add(link(
                            TopicAddress.comment(topic, said.section().id(), said.comment()),
                            getTranslation("topic-history.to-comment")));
                }
            }
            case TopicAct.Planned planned -> links.add(plan(planned.plan()));
            case TopicAct.Failed failed -> links.add(plan(failed.plan()));
            case TopicAct.None _, TopicAct.Edits _, TopicAct.To _, TopicAct.Until _, TopicAct.FromFile _ -> {}
        }
        return links;
    }

    /** Leads there as long as there is something to open. */
    private Component section(TouchedSection section) {
        var name = words.name(section, getLocale());
        if (section.removed() || !inUse) {
            return new Span(name);
        }
        return link(TopicAddress.section(topic, section.id()), name);
    }

    private Component plan(UUID plan) {
        return link(TopicAddress.plan(plan), getTranslation("topic-history.to-plan"));
    }

    private Component version(int number) {
        return link(TopicAddress.version(topic, number), getTranslation("topic-history.to-version", number));
    }

    private static RouterLink link(TopicAddress to, String text) {
        var link = EditorAddress.link(to);
        link.setText(text);
        return link;
    }

    /** The time, which is the act's own address. */
    private Component when(TopicAct act) {
        var time = spoken.time(act.at(), getLocale());
        var link = HistoryAddress.link(topic, act.id());
        link.add(new When(act.at(), time, spoken));
        link.addClassName("when");
        link.getElement().setAttribute("aria-label", getTranslation("topic-history.address", time));
        return link;
    }
}
