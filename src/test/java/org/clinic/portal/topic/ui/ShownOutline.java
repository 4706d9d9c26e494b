package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The outline as a browser has it, and what a browser tells of it. */
public record ShownOutline(Element list) {

    /** That of the editor on screen. */
    public static ShownOutline here() {
        var view = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return new ShownOutline(outlines(view.getElement()).findFirst().orElseThrow());
    }

    private static Stream<Element> outlines(Element in) {
        if (in.isTextNode()) {
            return Stream.empty();
        }
        return in.getTag().equals("outline-list")
                ? Stream.of(in)
                : in.getChildren().flatMap(ShownOutline::outlines);
    }

    public List<String> names() {
        return rows().stream().map(row -> row.get("name").asString()).toList();
    }

    /** The name of the open section. */
    public String open() {
        var open = list.getProperty("open");
        return rows().stream()
                .filter(row -> row.get("id").asString().equals(open))
                .map(row -> row.get("name").asString())
                .findFirst()
                .orElseThrow();
    }

    /** The words of the tags that a section has for what waits in it. */
    public List<String> waiting(String name) {
        return waitingIn(id(name));
    }

    public List<String> waitingInDetails() {
        return waitingIn(EditorAddress.DETAILS);
    }

    private List<String> waitingIn(String part) {
        var tags = ((JsonNode) list.getPropertyRaw("waiting")).path(part);
        return StreamSupport.stream(tags.spliterator(), false)
                .map(tag -> tag.get("text").asString())
                .toList();
    }

    public void move(String name, int by) {
        fire("section-moved", detail(name).put("by", by));
    }

    /** {@code action} as the browser calls it. */
    public void choose(String name, String action) {
        fire("section-action", detail(name).put("action", action));
    }

    private ObjectNode detail(String name) {
        return JacksonUtils.createObjectNode().put("section", id(name));
    }

    private void fire(String event, ObjectNode detail) {
        var data = JacksonUtils.createObjectNode();
        data.set("event.detail", detail);
        list.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(list, event, data));
    }

    private String id(String name) {
        return rows().stream()
                .filter(row -> row.get("name").asString().equals(name))
                .map(row -> row.get("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No “" + name + "” among " + names()));
    }

    private List<JsonNode> rows() {
        var rows = (JsonNode) list.getPropertyRaw("rows");
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
