package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
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
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.jspecify.annotations.Nullable;

/**
 * Where something in the editor is.
 *
 * @param part the id of the open section, {@link #DETAILS}, {@link #BIN}, or nothing for the editor as it opens by itself
 */
public record EditorAddress(TopicId topic, @Nullable String part) {

    public static final String DETAILS = TopicAddress.DETAILS;
    public static final String BIN = TopicAddress.BIN;

    public static EditorAddress of(TopicId topic) {
        return new EditorAddress(topic, null);
    }

    public static EditorAddress of(TopicId topic, SectionId section) {
        return new EditorAddress(topic, section.toString());
    }

    public static EditorAddress details(TopicId topic) {
        return new EditorAddress(topic, DETAILS);
    }

    public static EditorAddress bin(TopicId topic) {
        return new EditorAddress(topic, BIN);
    }

    /** The topic that the parameters of a route name, if they name one at all. */
    public static Optional<TopicId> topic(RouteParameters parameters) {
        try {
            return parameters.get("id").map(UUID::fromString).map(TopicId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The section that is a part of the editor; nothing for the details, the bin, or what is not there any more. */
    public static Optional<DraftSection> section(TopicDraft draft, String part) {
        return draft.sections().stream()
                .filter(section -> section.id().toString().equals(part))
                .findFirst();
    }

    /** A link to the list of topics, in the words of whoever looks at it. */
    public static RouterLink listLink() {
        var link = link(TopicAddress.list());
        link.setText(I18NProvider.translate("topic.list"));
        return link;
    }

    /** A link without words yet. */
    public static RouterLink link(TopicAddress to) {
        var link = new RouterLink();
        link.getElement().setAttribute("href", new Location(to.path(), query(to)).getPathWithQueryParameters());
        return link;
    }

    public static void open(TopicAddress to) {
        UI.getCurrent().navigate(to.path(), query(to));
    }

    private static QueryParameters query(TopicAddress to) {
        return to.query().isEmpty() ? QueryParameters.empty() : QueryParameters.simple(to.query());
    }

    public void open() {
        open(address());
    }

    /** A link without words yet. */
    public RouterLink link() {
        return link(address());
    }

    public String path() {
        return address().path();
    }

    private TopicAddress address() {
        var editor = TopicAddress.editor(topic);
        return part == null ? editor : new TopicAddress(editor.path(), Map.of(TopicAddress.PART, part));
    }
}
