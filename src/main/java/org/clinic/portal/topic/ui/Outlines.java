package org.clinic.portal.topic.ui;

import org.clinic.portal.topic.draft.DraftHistoryService;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicService;
import org.springframework.stereotype.Component;

/** What the outline of a draft asks and tells. */
@Component
class Outlines {

    private final TopicService topics;
    private final SectionService sections;
    private final SectionSplitService parts;
    private final DraftHistoryService history;

    Outlines(TopicService topics, SectionService sections, SectionSplitService parts, DraftHistoryService history) {
        this.topics = topics;
        this.sections = sections;
        this.parts = parts;
        this.history = history;
    }

    SectionOutline outline(
            boolean readOnly, DraftFindings findings, NextProblem next, SectionOutline.Listener listener) {
        return new SectionOutline(topics, sections, parts, history, readOnly, findings, next, listener);
    }
}
