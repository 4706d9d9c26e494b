package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed in a field in the person's browser, from the key on, until it is sent or thrown away. Whatever ends
 * the view, a field for the same place has it again; signing out removes it, as all that {@link KeptInBrowser} knows of.
 */
@Tag("kept-words")
@JsModule("./base/kept-words.ts")
public class KeptWords extends Component {

    private final AccountId account = new CurrentAccount().get().id();
    private @Nullable String key;

    /** Keeps nothing before it {@link #begin}s. */
    public KeptWords(Component field) {
        field.getElement().appendChild(getElement());
    }

    /** For a field that is about one place for as long as it is there, such as {@code "note:"} and an id. */
    public static KeptWords in(Component field, String place) {
        var kept = new KeptWords(field);
        kept.keepAt(place);
        return kept;
    }

    /** Shows what was kept at a place, over what stands in the field now, and keeps what is typed from now on there. */
    public void begin(String place) {
        keepAt(place);
        getElement().callJsFunction("restore");
    }

    private void keepAt(String place) {
        key = KeptInBrowser.key(account, "words:" + place);
        getElement().setProperty("place", key);
    }

    /**
     * What is applied, for a field of something that others may apply meanwhile: to type that is nothing to keep, whatever stood
     * in the field before.
     */
    public void since(String words) {
        getElement().setProperty("since", words);
    }

    /** What to do if the browser has no room for what is typed, so that none of it is kept. */
    public void whenFull(Runnable full) {
        getElement().addEventListener("full", event -> full.run()).preventDefault();
    }

    /** What was typed has been sent, or is not wanted; the field may be gone with that. */
    public void forget() {
        if (key != null) {
            KeptInBrowser.forget(key);
        }
        getElement().callJsFunction("forget");
    }
}
