package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.comment.Remark;
import org.clinic.portal.topic.comment.RemarkText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What one can do with comments; where somebody else was quicker, one is told so and keeps what one wrote. */
class CommentActions {

    private final CommentService comments;
    private final AccountId me;
    private final Component panel;
    private final Runnable done;
    private final Consumer<CommentThread> goTo;
    private @Nullable Mentions mentions;

    /** {@code done} hears of all that is done, or could not be; {@code goTo} shows a comment's words. */
    CommentActions(
            CommentService comments, AccountId me, Component panel, Runnable done, Consumer<CommentThread> goTo) {
        this.comments = comments;
        this.me = me;
        this.panel = panel;
        this.done = done;
        this.goTo = goTo;
    }

    Mentions mentions() {
        if (mentions == null) {
            mentions = new Mentions(comments.colleagues());
        }
        return mentions;
    }

    boolean isMine(Remark remark) {
        return remark.author().equals(me);
    }

    boolean add(SectionId section, Anchor about, Body seen, RemarkText said) {
        return does(() -> comments.add(section, about, seen, said));
    }

    boolean reply(CommentThread thread, RemarkText said) {
        return does(() -> comments.reply(thread.id(), said));
    }

    boolean edit(CommentThread thread, Remark remark, RemarkText said) {
        return does(() -> comments.edit(thread.id(), remark.id(), said));
    }

    void remove(CommentThread thread, Remark remark) {
        if (does(() -> comments.remove(thread.id(), remark.id()))) {
            Notices.undo(
                    panel.getTranslation("comment.removed"),
                    () -> does(() -> comments.putBack(thread.id(), remark.id())));
        }
    }

    void resolve(CommentThread thread) {
        if (does(() -> comments.resolve(thread.id()))) {
            Notices.undo(panel.getTranslation("comment.resolved"), () -> reopen(thread));
        }
    }

    void reopen(CommentThread thread) {
        does(() -> comments.reopen(thread.id()));
    }

    void goTo(CommentThread thread) {
        goTo.accept(thread);
    }

    private boolean does(Runnable what) {
        try {
            what.run();
            return true;
        } catch (OptimisticLockingFailureException someoneWasQuicker) {
            Notices.problem(panel.getTranslation("comment.changed-meanwhile"));
            return false;
        } finally {
            done.run();
        }
    }
}
