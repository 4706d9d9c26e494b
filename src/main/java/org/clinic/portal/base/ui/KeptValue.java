package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody has set in a field that is none of words, or in rows that come and go, and not applied: kept in their browser
 * as a whole. Nobody sees the field in which it is.
 *
 * @param <T> is written as JSON
 */
public class KeptValue<T> extends Composite<TextArea> {

    private final JsonMapper json = JsonMapper.builder().build();
    private final KeptWords kept;
    private final Class<T> type;
    private String applied = "";

    /**
     * @param place at which it is kept, another one for each field
     * @param back is told what was kept, which may be anything that can be read: somebody's browser has said it
     */
    public KeptValue(String place, Class<T> type, Consumer<T> back) {
        this.type = type;
        kept = KeptWords.in(getContent(), place);
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

    /** What is applied, by whomever: to set that is nothing to keep. What else was kept before stays. */
    public void since(T value) {
        applied = json.writeValueAsString(value);
        if (applied.equals(written())) {
            forget();
        }
    }

    public void keep(T value) {
        var all = json.writeValueAsString(value);
        var written = all.equals(applied) ? "" : all;
        if (!written.equals(written())) {
            getContent().setValue(written);
            getContent().getElement().executeJs("this.dispatchEvent(new Event('input'))");
        }
    }

    /** As the browser keeps it; empty if there is nothing to keep. */
    public String written() {
        return getContent().getValue();
    }

    /** What to do if the browser has no room for it. */
    public void whenFull(Runnable full) {
        kept.whenFull(full);
    }

    public void forget() {
        kept.forget();
        getContent().clear();
    }
}
