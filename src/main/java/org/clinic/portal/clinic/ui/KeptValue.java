package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.clinic.ClinicField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has set in a field of the clinic that is none of words, or in rows that come and go, and not applied: kept in
 * their browser as a whole. Nobody sees the field in which it is.
 *
 * @param <T> is written as JSON
 */
class KeptValue<T> extends Composite<TextArea> {

    private final JsonMapper json = JsonMapper.builder().build();
    private final KeptWords kept;
    private final Class<T> type;
    private String applied = "";

    /** @param back is told what was kept, which may be anything that can be read: somebody's browser has said it */
    KeptValue(ClinicField what, Class<T> type, Consumer<T> back) {
        this.type = type;
        kept = KeptWords.in(getContent(), "clinic:" + what);
        getContent().getElement().setAttribute("hidden", true);
        getContent().addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isEmpty()) {
                read(change.getValue(), back);
            }
        });
    }

    /** What another version of the portal has kept may not be readable any more, and is nothing to fail at. */
    private void read(String written, Consumer<T> back) {
        try {
            Optional.ofNullable(json.readValue(written, type)).ifPresentOrElse(back, this::forget);
        } catch (JacksonException unreadable) {
            forget();
        }
    }

    /** What is applied: to set that again is nothing to keep. What was kept before stays. */
    void since(T value) {
        applied = json.writeValueAsString(value);
    }

    void keep(T value) {
        var all = json.writeValueAsString(value);
        var written = all.equals(applied) ? "" : all;
        if (!written.equals(written())) {
            getContent().setValue(written);
            getContent().getElement().executeJs("this.dispatchEvent(new Event('input'))");
        }
    }

    /** As the browser keeps it; empty if there is nothing to keep. */
    String written() {
        return getContent().getValue();
    }

    /** What to do if the browser has no room for it. */
    void whenFull(Runnable full) {
        kept.whenFull(full);
    }

    void forget() {
        kept.forget();
        getContent().clear();
    }
}
