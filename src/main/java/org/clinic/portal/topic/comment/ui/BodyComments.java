package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.ui.SentNumber;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.draft.editor.OpenText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The comments in a section's text: where they are highlighted, and where one begins. */
class BodyComments {

    /** What is being written and has no id yet. */
    private static final String BEGUN = "begun";

    /** What is done with what is told in the text. */
    interface Listener {

        /** Somebody wants to comment on a place in the text as they see it. */
        void wanted(Anchor about, Body seen);

        /** The cursor is in the words of a comment now, or in those of none. */
        void chosen(@Nullable CommentId comment);
    }

    private final OpenText body;

    BodyComments(OpenText body, Listener listener) {
        this.body = body;
        body.getElement()
                .addEventListener("comment-wanted", wanted -> want(wanted, listener))
                .addEventData("event.detail.about")
                .addEventData("event.detail.from")
                .addEventData("event.detail.to");
        body.getElement()
                .addEventListener("comment-chosen", chosen -> listener.chosen(chosen(chosen)))
                .addEventData("event.detail");
    }

    private void want(DomEvent wanted, Listener listener) {
        var detail = wanted.getEventData();
        int from = SentNumber.in(detail.get("event.detail.from"));
        int to = SentNumber.in(detail.get("event.detail.to"));
        var seen = body.getValue();
        listener.wanted(anchor(detail.get("event.detail.about").asString(), seen, from, to), seen);
    }

    /** Words that the text here does not have are those of a text that was refused: then it is about the block. */
    private static Anchor anchor(String about, Body seen, int from, int to) {
        try {
            return about.equals(Anchor.About.WORDS.name())
                    ? Anchor.ofWords(seen, from, to)
                    : Anchor.ofBlock(seen, from);
        } catch (InvalidContentException noWords) {
            return Anchor.ofBlock(seen, from);
        }
    }

    private static @Nullable CommentId chosen(DomEvent chosen) {
        var id = chosen.getEventData().get("event.detail").asString();
        try {
            return new CommentId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /** Highlights the comments of the section that is open, with the place that one is being written about. */
    void show(List<CommentThread> comments, Optional<Anchor> begun, @Nullable CommentId chosen) {
        var marks = JsonNodeFactory.instance.arrayNode();
        comments.forEach(comment -> mark(marks, comment.id().toString(), comment.anchor()));
        begun.ifPresent(anchor -> mark(marks, BEGUN, anchor));
        body.getElement()
                .callJsFunction(
                        "showComments", marks, begun.isPresent() ? BEGUN : chosen == null ? "" : chosen.toString());
    }

    private static void mark(ArrayNode marks, String id, Anchor anchor) {
        if (anchor.place() != null) {
            marks.addObject()
                    .put("id", id)
                    .put("from", anchor.place().from())
                    .put("to", anchor.place().to())
                    .put("quote", anchor.quote());
        }
    }

    /** Emphasises a comment's words and brings them into sight. */
    void goTo(CommentId comment) {
        body.getElement().callJsFunction("showComments", JsonNodeFactory.instance.nullNode(), comment.toString());
        body.getElement().callJsFunction("goToComment", comment.toString());
    }
}
