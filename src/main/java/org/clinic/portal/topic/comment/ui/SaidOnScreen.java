package org.clinic.portal.topic.comment.ui;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.jspecify.annotations.Nullable;

/** What is said about the draft that is shown. */
record SaidOnScreen(List<CommentThread> threads, DraftOnScreen.Shown shown) {

    /** What is open, without what is on sections in the bin, with which it comes back. */
    List<CommentThread> open() {
        return threads.stream()
                .filter(CommentThread::isOpen)
                .filter(thread -> shown.draft().section(thread.section()).isPresent())
                .toList();
    }

    List<CommentThread> openHere() {
        return open().stream().filter(this::isHere).toList();
    }

    List<CommentThread> openIn(SectionId section) {
        return open().stream()
                .filter(thread -> thread.section().equals(section))
                .toList();
    }

    List<CommentThread> settled() {
        return threads.stream().filter(thread -> !thread.isOpen()).toList();
    }

    /** Whether it is on the open section. */
    boolean isHere(CommentThread thread) {
        return shown.open()
                .filter(section -> section.id().equals(thread.section()))
                .isPresent();
    }

    Optional<CommentThread> find(@Nullable CommentId id) {
        return threads.stream().filter(thread -> thread.id().equals(id)).findFirst();
    }
}
