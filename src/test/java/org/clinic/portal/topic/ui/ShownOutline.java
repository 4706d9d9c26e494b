package org.clinic.portal.topic.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The outline as a browser has it, and what a browser tells of it. */
record ShownOutline(OutlineList list) {

    List<String> names() {
        return rows().stream().map(row -> row.get("name").asString()).toList();
    }

    /** The name of the open section. */
    String open() {
        var open = list.getElement().getProperty("open");
        return rows().stream()
                .filter(row -> row.get("id").asString().equals(open))
                .map(row -> row.get("name").asString())
                .findFirst()
                .orElseThrow();
    }

    /** The words of the tags that a section has for what waits in it. */
    List<String> waiting(String name) {
        return waitingIn(id(name));
    }

    List<String> waitingInDetails() {
        return waitingIn(EditorAddress.DETAILS);
    }

    private List<String> waitingIn(String part) {
        var tags = ((JsonNode) list.getElement().getPropertyRaw("waiting")).path(part);
        return StreamSupport.stream(tags.spliterator(), false)
                .map(tag -> tag.get("text").asString())
                .toList();
    }

    void move(String name, int by) {
        fire("section-moved", detail(name).put("by", by));
    }

    /** {@code action} as the browser calls it. */
    void choose(String name, String action) {
        fire("section-action", detail(name).put("action", action));
    }

    private ObjectNode detail(String name) {
        return JacksonUtils.createObjectNode().put("section", id(name));
    }

    private void fire(String event, ObjectNode detail) {
        var data = JacksonUtils.createObjectNode();
        data.set("event.detail", detail);
        list.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(list.getElement(), event, data));
    }

    private String id(String name) {
        return rows().stream()
                .filter(row -> row.get("name").asString().equals(name))
                .map(row -> row.get("id").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No “" + name + "” among " + names()));
    }

    private List<JsonNode> rows() {
        var rows = (JsonNode) list.getElement().getPropertyRaw("rows");
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }
}
