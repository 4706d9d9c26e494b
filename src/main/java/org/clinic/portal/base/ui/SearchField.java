package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/**
 * Where one writes what a list is searched for, if that is about no person: it stands in the address, so that it can be linked
 * and gone back to. For what is about people there is {@link SearchedWords}.
 */
public final class SearchField extends TextField {

    private static final String QUERY = "q";

    /** @param list the screen that is opened with what was written */
    public SearchField(String label, Class<? extends Component> list) {
        setAriaLabel(label);
        setPlaceholder(label);
        setPrefixComponent(Glyph.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addClassName("list-search");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var text = change.getValue();
                var query = text.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(QUERY, text));
                UI.getCurrent().navigate(list, query);
            }
        });
    }

    /** Shows what the screen was asked for with. What somebody just writes stays as it is. */
    public void follow(BeforeEnterEvent enter) {
        var text = enter.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse("");
        if (!getValue().strip().equals(text.strip())) {
            setValue(text);
        }
    }
}
