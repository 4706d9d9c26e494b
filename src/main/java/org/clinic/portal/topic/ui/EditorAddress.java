package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentThread;
import org.jspecify.annotations.Nullable;

/**
 * Where something in the editor is.
 *
 * @param part the id of the open section, {@link #DETAILS}, {@link #BIN}, or nothing for the editor as it opens by itself
 */
record EditorAddress(TopicId topic, @Nullable String part) {

    static final String DETAILS = TopicAddress.DETAILS;
    static final String BIN = TopicAddress.BIN;
    static final String PARAMETER = TopicAddress.PART;

    static EditorAddress of(TopicId topic) {
        return new EditorAddress(topic, null);
    }

    static EditorAddress of(TopicId topic, SectionId section) {
        return new EditorAddress(topic, section.toString());
    }

    static EditorAddress details(TopicId topic) {
        return new EditorAddress(topic, DETAILS);
    }

    static EditorAddress bin(TopicId topic) {
        return new EditorAddress(topic, BIN);
    }

    /** The topic that the parameters of a route name, if they name one at all. */
    static Optional<TopicId> topic(RouteParameters parameters) {
        try {
            return parameters.get("id").map(UUID::fromString).map(TopicId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The name of the panel that an address asks for. */
    static Optional<String> beside(QueryParameters query) {
        return query.getSingleParameter(TopicAddress.BESIDE);
    }

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
        return link(of(topic).path(), query(topic, thread));
    }

    /** Opens the section of a comment, and the comment beside it. */
    static void open(TopicId topic, CommentThread thread) {
        UI.getCurrent().navigate(of(topic).path(), query(topic, thread));
    }

    private static QueryParameters query(TopicId topic, CommentThread thread) {
        return QueryParameters.simple(
                TopicAddress.comment(topic, thread.section(), thread.id().id()).query());
    }

    void open() {
        UI.getCurrent().navigate(path(), query());
    }

    RouterLink link() {
        return link(path(), query());
    }

    private static RouterLink link(String path, QueryParameters query) {
        var link = new RouterLink();
        link.getElement().setAttribute("href", new Location(path, query).getPathWithQueryParameters());
        return link;
    }

    String path() {
        return TopicAddress.editor(topic).path();
    }

    RouteParameters parameters() {
        return new RouteParameters("id", topic.toString());
    }

    private QueryParameters query() {
        return part == null ? QueryParameters.empty() : QueryParameters.simple(Map.of(PARAMETER, part));
    }
}
