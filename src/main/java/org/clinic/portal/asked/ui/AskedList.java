package org.clinic.portal.asked.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;

/** All that a form asks, in its order, folded away until somebody wants to read it. */
@StyleSheet("/styles/asked.css")
public class AskedList extends Composite<NativeDetails> {

    public AskedList(AskedFields form) {
        var list = new OrderedList();
        form.shown().forEach(field -> list.add(item(field)));
        getContent().addClassName("asked-list");
        getContent().setSummaryText(getTranslation("asked.list"));
        getContent().setContent(list);
    }

    private ListItem item(AskedField field) {
        var name = FieldName.of(field, getLocale());
        var item = new ListItem(field.required() ? getTranslation("asked.list.required", name) : name);
        if (field.kind().hasChoices()) {
            var choices = new Span(field.choices().stream()
                    .map(choice -> choice.in(getLocale().getLanguage()))
                    .collect(Collectors.joining(" · ")));
            choices.addClassName("muted");
            item.add(choices);
        }
        return item;
    }
}
