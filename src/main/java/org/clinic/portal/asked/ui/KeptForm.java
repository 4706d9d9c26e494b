package org.clinic.portal.asked.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.ui.KeptWords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has made of the form and not applied, kept in their browser as a whole: rows that come and go have no place
 * of their own at which their words could be kept. Nobody sees the field in which it is.
 */
class KeptForm extends Composite<TextArea> {

    private static final int ID_DIGITS = 8;

    private final JsonMapper json = JsonMapper.builder().build();
    private final String place;
    private final KeptWords kept;

    /**
     * @param place at which it is kept, another one for each form
     * @param back is told what was kept
     */
    KeptForm(String place, Consumer<AskedFields> back) {
        this.place = place;
        kept = KeptWords.in(getContent(), place);
        getContent().getElement().setAttribute("hidden", true);
        getContent().addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isEmpty()) {
                read(change.getValue(), back);
            }
        });
    }

    /** What another version of the portal has kept may not be readable any more, and is nothing to fail at. */
    private void read(String written, Consumer<AskedFields> back) {
        try {
            var form = new AskedFields(List.of(json.readValue(written, AskedField[].class)));
            if (FormRules.isWhole(form)) {
                back.accept(form);
            } else {
                forget();
            }
        } catch (JacksonException unreadable) {
            forget();
        }
    }

    /** Keeps it, unless it is what is applied. */
    void keep(AskedFields typed, AskedFields applied) {
        var written = typed.equals(applied) ? "" : json.writeValueAsString(typed.all());
        getContent().setValue(written);
        getContent().getElement().executeJs("this.value = $0; this.dispatchEvent(new Event('input'))", written);
    }

    void forget() {
        kept.forget();
        getContent().clear();
        kept.begin(place);
    }

    /** A question that nobody has written yet. */
    static AskedField question() {
        var id = "q" + UUID.randomUUID().toString().substring(0, ID_DIGITS);
        return new AskedField(id, Kind.LINE, true, false, Wording.NONE, Wording.NONE, List.of());
    }
}
