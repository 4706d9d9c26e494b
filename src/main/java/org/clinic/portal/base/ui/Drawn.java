package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.dom.DomEvent;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A part of a screen that is drawn whole: what may be thousands of elements is one for the server and on the way to the
 * browser. Nothing in it is a component: what somebody does in it says by an attribute what it was done to.
 */
public abstract class Drawn extends Component implements HasStyle {

    protected Drawn(String name) {
        super(new com.vaadin.flow.dom.Element(name));
    }

    /** As {@link Tag} is. */
    public static Element tag(String text, Tone tone) {
        return new Element("span").addClass("tag").addClass(tone.className()).text(text);
    }

    /** Puts these in the place of what was drawn. Their words are text, whatever they say. */
    protected final void draw(List<Element> parts) {
        var whole = new Document("");
        whole.outputSettings().prettyPrint(false);
        whole.appendChildren(parts);
        getElement().setProperty("innerHTML", whole.html());
    }

    /**
     * Tells what becomes of those that have an attribute.
     *
     * @param then gets the attribute of the one that it happened to, which may be anything that a browser sends, and
     *     whether it is ticked, if it can be
     */
    protected final void hear(String event, String attribute, BiConsumer<String, Boolean> then) {
        var to = "event.target.closest('[%s]')".formatted(attribute);
        var value = to + ".getAttribute('%s')".formatted(attribute);
        var ticked = "event.target.checked === true";
        getElement()
                .addEventListener(event, happened -> tell(happened, value, ticked, then))
                .setFilter(to + " != null")
                .addEventData(value)
                .addEventData(ticked);
    }

    private static void tell(DomEvent happened, String value, String ticked, BiConsumer<String, Boolean> then) {
        var data = happened.getEventData();
        then.accept(data.path(value).asString(), data.path(ticked).asBoolean());
    }
}
