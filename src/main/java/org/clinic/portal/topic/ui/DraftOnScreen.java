package org.clinic.portal.topic.ui;

import java.util.List;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.presence.Present;
import org.clinic.portal.topic.presence.TopicChange;
import org.jspecify.annotations.Nullable;

/** The draft that the editor shows, as far as it is known here, and everything that shows some of it; it hears what others do. */
class DraftOnScreen implements Colleagues.Listener {

    private final TopicService topics;
    private final EditorBar bar;
    private final SectionOutline outline;
    private final OpenPart part;
    private final SidePanel beside;
    private final DraftFindings findings;
    private final Runnable heard;
    private @Nullable TopicDraft draft;

    /** {@code heard} is done when what is said about the text, or where, may have changed. */
    DraftOnScreen(
            TopicService topics,
            EditorBar bar,
            SectionOutline outline,
            OpenPart part,
            SidePanel beside,
            DraftFindings findings,
            Runnable heard) {
        this.topics = topics;
        this.bar = bar;
        this.outline = outline;
        this.part = part;
        this.beside = beside;
        this.findings = findings;
        this.heard = heard;
    }

    void show(TopicDraft shown) {
        draft = shown;
        bar.show(shown);
        findings.refresh(shown.id());
        findings.show(shown);
        outline.show(shown, part.address());
        showBeside();
    }

    /** Brings up to date what one section's text changes. */
    void show(DraftSection section) {
        draft = get().with(section);
        findings.show(draft);
        outline.update(section);
        bar.showStatus(draft);
        showBeside();
    }

    private void showBeside() {
        beside.show(get(), part.section(get()));
    }

    /** Also after changes of one's own, which are heard of like those of others: then there is nothing to show. */
    void reload() {
        topics.open(get().id()).ifPresent(now -> {
            if (!now.equals(draft)) {
                arrived(now);
            } else {
                checkAnew();
            }
        });
    }

    /** If the text is held against something else now. */
    private void checkAnew() {
        if (findings.refresh(get().id())) {
            outline.showFindings();
            showBeside();
        }
    }

    private void arrived(TopicDraft now) {
        if (now.archived() != null) {
            // Where an archived topic is shown, not here; what is unsaved is kept in the browser.
            part.abandon();
            EditorAddress.of(now.id()).open();
            return;
        }
        show(now);
        part.arrived(now);
    }

    @Override
    public void changed(TopicChange change) {
        if (hear(change)) {
            heard.run();
        }
    }

    @Override
    public void present(List<Present> others) {
        outline.showPresent(others);
        part.showPresent(others);
    }

    /** Answers whether what was heard may be news here: all but the text that was written here. */
    private boolean hear(TopicChange change) {
        return switch (change) {
            case TopicChange.Text(var section, var revision) -> {
                var isTheirs = get().section(section)
                        .filter(known -> known.revision() < revision)
                        .isPresent();
                if (isTheirs) {
                    topics.section(section).ifPresent(this::arrive);
                }
                yield isTheirs;
            }
            case TopicChange.Arrangement() -> {
                reload();
                yield true;
            }
            case TopicChange.Terms() -> {
                checkAnew();
                yield false;
            }
            case TopicChange.Comments() -> true;
            case TopicChange.Presence() -> false;
        };
    }

    /** Takes up a section's text that was not written in its own form here. */
    void arrive(DraftSection theirs) {
        show(theirs);
        part.arrived(get());
    }

    TopicDraft get() {
        if (draft == null) {
            throw new IllegalStateException("No topic is open yet");
        }
        return draft;
    }
}
