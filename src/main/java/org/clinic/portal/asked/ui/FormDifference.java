package org.clinic.portal.asked.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;

/** In what a form asks something else than another one, field by field. */
@StyleSheet("/styles/asked.css")
public class FormDifference extends Composite<Div> {

    public FormDifference(AskedFields before, AskedFields after) {
        getContent().addClassName("form-difference");
        after.all()
                .forEach(field -> before.find(field.id())
                        .ifPresentOrElse(
                                former -> {
                                    if (!former.equals(field)) {
                                        tell(changed(former, field), field);
                                    }
                                },
                                () -> tell("added", field)));
        before.all().stream()
                .filter(field -> after.find(field.id()).isEmpty())
                .forEach(field -> tell("removed", field));
        if (!inOrder(before, after).equals(inOrder(after, before))) {
            getContent().add(new Span(getTranslation("asked.differs.moved")));
        }
    }

    private static String changed(AskedField before, AskedField after) {
        if (before.shown() != after.shown()) {
            return after.shown() ? "shown" : "hidden";
        }
        if (before.required() != after.required()) {
            return after.required() ? "required" : "optional";
        }
        return "words";
    }

    /** Those of one that the other has as well. */
    private static List<String> inOrder(AskedFields one, AskedFields other) {
        return one.all().stream()
                .map(AskedField::id)
                .filter(id -> other.find(id).isPresent())
                .toList();
    }

    private void tell(String what, AskedField field) {
        getContent().add(new Span(getTranslation("asked.differs." + what, FieldName.of(field, getLocale()))));
    }
}
