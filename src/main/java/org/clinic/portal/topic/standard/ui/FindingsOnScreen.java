package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.List;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.DraftFindings;
import org.clinic.portal.topic.standard.Inspection;
import org.clinic.portal.topic.standard.TopicStandards;
import org.jspecify.annotations.Nullable;

/** What the checks find in the draft on screen, as a value to be followed. */
class FindingsOnScreen implements DraftOnScreen.Listener {

    private final DraftOnScreen screen;
    private final CheckService service;
    private final ValueSignal<TopicStandards> standards =
            new ValueSignal<>(new TopicStandards(List.of(), List.of(), List.of()));
    private final Inspection inspection = new Inspection();
    private @Nullable Looked looked;

    private record Looked(TopicDraft draft, TopicStandards standards, DraftFindings findings) {}

    FindingsOnScreen(DraftOnScreen screen, CheckService service) {
        this.screen = screen;
        this.service = service;
        screen.listen(this);
    }

    @Override
    public void read(TopicDraft draft) {
        standards.set(service.standards(draft.id()));
    }

    @Override
    public void heard(TopicChange change) {
        if (change instanceof TopicChange.Terms) {
            read(screen.draft());
        }
    }

    /** What the topic is held against, to be followed. */
    Signal<TopicStandards> standards() {
        return standards.asReadonly();
    }

    /** What is found, to be followed. */
    Signal<DraftFindings> found() {
        return () -> of(screen.shown().get().draft(), standards.get());
    }

    /** What is found at the moment. */
    DraftFindings now() {
        return of(screen.draft(), standards.peek());
    }

    private DraftFindings of(TopicDraft draft, TopicStandards against) {
        if (looked == null || looked.draft() != draft || !looked.standards().equals(against)) {
            looked = new Looked(draft, against, inspection.of(draft, against));
        }
        return looked.findings();
    }
}
