package org.clinic.portal.topic.draft.ui;

import java.util.Locale;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionSearch;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;

/** Opens the parts of a draft, to write in or to read. */
@org.springframework.stereotype.Component
class EditorPanes {

    private final TopicService topics;
    private final SectionService sections;
    private final SectionSplitService splits;
    private final SectionSearch search;
    private final ContentJson json;
    private final HtmlRenderer html;
    private final SpokenTime spoken;

    EditorPanes(
            TopicService topics,
            SectionService sections,
            SectionSplitService splits,
            SectionSearch search,
            ContentJson json,
            HtmlRenderer html,
            SpokenTime spoken) {
        this.topics = topics;
        this.sections = sections;
        this.splits = splits;
        this.search = search;
        this.json = json;
        this.html = html;
        this.spoken = spoken;
    }

    EditorPane details(TopicDraft draft, DraftOnScreen screen, EditorPane.Listener listener) {
        var form = new TopicDetailsForm(draft, topics, listener);
        form.setReadOnly(screen.isReadOnly());
        return form;
    }

    EditorPane bin(TopicDraft draft, DraftOnScreen screen) {
        return new BinPane(draft, topics, sections, splits, html, spoken, screen.isReadOnly());
    }

    SectionForm section(TopicDraft draft, DraftSection section, Editor editor, EditorPane.Listener listener) {
        var screen = editor.screen();
        var language = Locale.forLanguageTag(draft.details().language());
        var links = new SectionLinks(search, draft.id());
        var removed = new RemovalNotice(draft.id(), section.id(), topics, sections);
        var splitting = new SectionSplitting(splits, editor);
        var form = new SectionForm(
                section, language, screen.me(), removed, splitting, sections, links, json, html, spoken, listener);
        form.setReadOnly(screen.isReadOnly());
        return form;
    }
}
