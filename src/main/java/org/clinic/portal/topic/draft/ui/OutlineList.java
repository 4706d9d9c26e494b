package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.SentNumber;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.clinic.portal.topic.draft.editor.UnsentWords;
import org.clinic.portal.topic.draft.editor.WaitingTag;
import org.clinic.portal.topic.presence.Present;

/**
 * The rows of the outline, drawn by the browser, since a large topic has hundreds: what they say is sent, and what is
 * done with them is heard.
 */
@Tag("outline-list")
@JsModule("./editor/outline-list.ts")
class OutlineList extends Component {

    /** What a row's menu offers besides moving. */
    enum Action {
        SPLIT("split"),
        MERGE_NEXT("mergeNext"),
        DUPLICATE("duplicate"),
        REMOVE("remove");

        private final String name;

        Action(String name) {
            this.name = name;
        }
    }

    interface Listener {

        /** Wants a section moved by so many places, up if negative. */
        void moved(SectionId section, int by);

        void chosen(SectionId section, Action action);
    }

    /** How the browser knows a section. */
    private record Row(String id, String name, boolean named, boolean empty) {}

    private record Person(String initials, String name) {}

    // What the browser has: with every save all sections are gone through, and few have changed.
    private List<Row> rows = List.of();
    private Map<String, List<WaitingTag>> waiting = Map.of();
    private Map<SectionId, List<Person>> present = Map.of();

    /** How many moves have been dealt with, so that the browser shows them no longer by itself. */
    private int moves;

    OutlineList(AccountId me, boolean readOnly, Listener listener) {
        getElement().setProperty("unsentPlace", UnsentWords.place(me));
        getElement().setProperty("readonly", readOnly);
        getElement().setPropertyMap("texts", texts());
        getElement()
                .addEventListener("section-moved", moved -> {
                    var detail = moved.getEventData().get("event.detail");
                    listener.moved(section(detail.get("section").asString()), SentNumber.in(detail.get("by")));
                    getElement().setProperty("dealtWith", ++moves);
                })
                .addEventData("event.detail");
        getElement()
                .addEventListener("section-action", chosen -> {
                    var detail = chosen.getEventData().get("event.detail");
                    var name = detail.get("action").asString();
                    Stream.of(Action.values())
                            .filter(action -> action.name.equals(name))
                            .forEach(action -> listener.chosen(
                                    section(detail.get("section").asString()), action));
                })
                .addEventData("event.detail");
    }

    private Map<String, Object> texts() {
        return Map.of(
                "details", getTranslation("topic.details"),
                "empty", getTranslation("section.no-text"),
                "unsent", getTranslation("section.unsent"),
                "menu", getTranslation("editor.section-menu", "{0}"),
                "moveUp", getTranslation("editor.move-up"),
                "moveDown", getTranslation("editor.move-down"),
                "split", getTranslation("editor.split"),
                "mergeNext", getTranslation("editor.merge-next"),
                "duplicate", getTranslation("editor.duplicate"),
                "remove", getTranslation("editor.remove"));
    }

    private static SectionId section(String id) {
        return new SectionId(UUID.fromString(id));
    }

    /** {@code open} is the part of the address that is shown beside. */
    void show(TopicDraft draft, String open) {
        getElement().setProperty("address", EditorAddress.of(draft.id()).path());
        getElement().setProperty("open", open);
        var now = draft.sections().stream().map(this::row).toList();
        if (!now.equals(rows)) {
            rows = now;
            getElement().setPropertyList("rows", now);
        }
    }

    private Row row(DraftSection section) {
        return new Row(
                section.id().toString(),
                SectionName.of(section),
                !section.heading().isBlank(),
                section.body().isBlank());
    }

    /** {@code now} is by part, as in {@link EditorAddress}. */
    void showWaiting(Map<String, List<WaitingTag>> now) {
        if (!now.equals(waiting)) {
            waiting = now;
            getElement().setPropertyMap("waiting", Map.copyOf(now));
        }
    }

    void showPresent(List<Present> others) {
        var now = new HashMap<SectionId, List<Person>>();
        for (var other : others) {
            var person = new Person(Avatar.initials(other.name()), other.name());
            if (other.section() != null
                    && !now.getOrDefault(other.section(), List.of()).contains(person)) {
                now.computeIfAbsent(other.section(), section -> new ArrayList<>())
                        .add(person);
            }
        }
        if (!now.equals(present)) {
            present = now;
            getElement().setPropertyMap("present", byId(now));
        }
    }

    private static Map<String, Object> byId(Map<SectionId, ? extends List<?>> bySection) {
        return bySection.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    /** Leads to a section, unless somebody is busy elsewhere by now. */
    void focus(SectionId section) {
        getElement().callJsFunction("focusSection", section.toString());
    }
}
