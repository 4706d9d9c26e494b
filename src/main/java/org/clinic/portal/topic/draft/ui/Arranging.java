package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.SectionSplitService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.springframework.dao.OptimisticLockingFailureException;

/** Arranges the sections of the draft that is shown: adds, moves, copies, merges and removes them. */
class Arranging {

    private final Editor editor;
    private final SectionService sections;
    private final SectionSplitService splits;

    Arranging(Editor editor, SectionService sections, SectionSplitService splits) {
        this.editor = editor;
        this.sections = sections;
        this.splits = splits;
    }

    void add(SectionKind kind) {
        var draft = draft();
        var added = sections.add(draft.id(), kind, draft.sections().size());
        EditorAddress.of(draft.id(), added.id()).open();
    }

    /** Moves a section by so many places, up if negative; answers the place that it has now, counted from 1, if it was moved. */
    Optional<Integer> move(SectionId id, int by) {
        var ids = draft().sections().stream().map(DraftSection::id).toList();
        int position = ids.indexOf(id) + by;
        if (!ids.contains(id) || position < 0 || position >= ids.size()) {
            return Optional.empty();
        }
        return change(() -> {
                    sections.move(id, position);
                    reload();
                })
                ? Optional.of(position + 1)
                : Optional.empty();
    }

    void remove(DraftSection section) {
        var isOpen = section.id().toString().equals(editor.screen().now().part());
        var topic = draft().id();
        change(() -> {
            var step = sections.remove(section.id());
            Notices.undo(say("editor.removed", SectionName.of(section)), () -> editor.undo(step));
            if (isOpen) {
                EditorAddress.of(topic).open();
            } else {
                reload();
            }
        });
    }

    void duplicate(DraftSection section) {
        change(() -> EditorAddress.of(
                        draft().id(), sections.duplicate(section.id()).id())
                .open());
    }

    /** Answers whether it was merged. */
    boolean mergeWithNext(DraftSection section) {
        var isMerged = new AtomicBoolean();
        change(() -> {
            isMerged.set(splits.mergeWithNext(section.id()));
            if (!isMerged.get()) {
                Notices.show(say("editor.merge-refused"));
                return;
            }
            reload();
            if (!section.id().toString().equals(editor.screen().now().part())) {
                EditorAddress.of(draft().id(), section.id()).open();
            }
        });
        return isMerged.get();
    }

    /** Answers whether it could be done: someone else may have removed the section a moment ago. */
    private boolean change(Runnable what) {
        try {
            what.run();
            return true;
        } catch (OptimisticLockingFailureException gone) {
            Notices.show(say("editor.section-gone"));
            reload();
            return false;
        }
    }

    private void reload() {
        editor.screen().reload();
    }

    private TopicDraft draft() {
        return editor.screen().draft();
    }

    private static String say(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
