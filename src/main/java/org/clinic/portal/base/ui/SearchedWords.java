package org.clinic.portal.base.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/**
 * What somebody searches for where the words are about people. They are in no address, which histories and proxies
 * keep and other pages are told: the session keeps them, so that going back and loading the page again bring them.
 */
public final class SearchedWords {

    private final String key;

    /** Those of one screen. */
    public SearchedWords(Class<?> screen) {
        this.key = SearchedWords.class.getName() + " " + screen.getName();
    }

    public String get() {
        return Optional.ofNullable((String) VaadinSession.getCurrent().getAttribute(key))
                .orElse("");
    }

    public void keep(String words) {
        VaadinSession.getCurrent().setAttribute(key, words);
    }
}
