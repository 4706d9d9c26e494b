package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** Where a comment is shown: beside its section. */
final class CommentAddress {

    private CommentAddress() {}

    /** The comment that an address asks for. */
    static Optional<CommentId> comment(QueryParameters query) {
        try {
            return query.getSingleParameter(TopicAddress.COMMENT)
                    .map(UUID::fromString)
                    .map(CommentId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** A link to a comment, which opens its section. */
    static RouterLink link(TopicId topic, CommentThread thread) {
        return EditorAddress.link(of(topic, thread));
    }

    /** Opens the section of a comment, and the comment beside it. */
    static void open(TopicId topic, CommentThread thread) {
        EditorAddress.open(of(topic, thread));
    }

    private static TopicAddress of(TopicId topic, CommentThread thread) {
        return TopicAddress.comment(topic, thread.section(), thread.id().id());
    }
}
