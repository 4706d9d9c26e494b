package org.clinic.portal.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.mention.Mentions;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where one says something to colleagues. An @ offers their names. At the first key, and every twenty seconds while there
 * are more, a {@code writing} event goes up from it.
 */
@Tag("mention-field")
@JsModule("./base/mention-field.ts")
public class MentionField extends AbstractSinglePropertyField<MentionField, String> implements Focusable<MentionField> {

    /** @param longest in characters */
    public MentionField(Mentions mentions, int longest) {
        super("value", "", false);
        var names = JsonNodeFactory.instance.arrayNode();
        mentions.names().forEach(names::add);
        setId("mentions-" + UUID.randomUUID());
        getElement().setProperty("peopleLabel", getTranslation("mention.colleagues"));
        getElement().setProperty("longest", longest);
        getElement().setPropertyJson("people", names);
    }

    public void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    public void setPlaceholder(String placeholder) {
        getElement().setProperty("placeholder", placeholder);
    }

    /** How many lines it has while less is written. */
    public void setRows(int rows) {
        getElement().setProperty("rows", rows);
    }

    /** Ctrl+Enter was pressed. */
    public void whenSent(Runnable what) {
        getElement().addEventListener("sent", sent -> what.run());
    }

    /** Escape was pressed. */
    public void whenGivenUp(Runnable what) {
        getElement().addEventListener("given-up", given -> what.run());
    }

    /** What was said, with the names that were mentioned set apart. */
    public static List<Component> said(String text, Mentions mentions) {
        return mentions.pieces(text).stream().map(MentionField::piece).toList();
    }

    private static Component piece(Mentions.Piece piece) {
        var span = new Span(piece.text());
        if (piece.mention()) {
            span.addClassName("mention");
        }
        return span;
    }
}
