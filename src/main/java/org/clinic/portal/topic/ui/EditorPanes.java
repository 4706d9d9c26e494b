package org.clinic.portal.topic.ui;

import java.util.Locale;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionSearch;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.springframework.stereotype.Component;

/** Opens the parts of a draft, to write in or to read. */
@Component
class EditorPanes {

    private final TopicService topics;
    private final SectionService sections;
    private final SectionSplitService parts;
    private final SectionSearch search;
    private final ContentJson json;
    private final HtmlRenderer html;
    private final SpokenTime spoken;
    private final CurrentAccount current;

    EditorPanes(
            TopicService topics,
            SectionService sections,
            SectionSplitService parts,
            SectionSearch search,
            ContentJson json,
            HtmlRenderer html,
            SpokenTime spoken,
            CurrentAccount current) {
        this.topics = topics;
        this.sections = sections;
        this.parts = parts;
        this.search = search;
        this.json = json;
        this.html = html;
        this.spoken = spoken;
        this.current = current;
    }

    EditorPane details(TopicDraft draft, boolean readOnly, EditorPane.Listener listener) {
        var form = new TopicDetailsForm(draft, topics, listener);
        form.setReadOnly(readOnly);
        return form;
    }

    EditorPane bin(TopicDraft draft, boolean readOnly) {
        return new BinPane(draft, topics, sections, parts, html, spoken, readOnly);
    }

    /** A section without a word is opened ready for its heading. */
    EditorPane section(TopicDraft draft, DraftSection section, boolean readOnly, EditorPane.Listener listener) {
        var language = Locale.forLanguageTag(draft.details().language());
        var links = new SectionLinks(search, draft.id());
        var removed = new RemovalNotice(draft.id(), section.id(), topics, sections);
        var form = new SectionForm(
                section, language, current.get().id(), removed, sections, links, json, html, spoken, listener);
        form.setReadOnly(readOnly);
        if (!readOnly && section.heading().isBlank() && section.body().isBlank()) {
            form.focusHeading();
        }
        return form;
    }
}
