package org.clinic.portal.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The pictures on buttons and links, drawn in {@code glyphs.css}. They say nothing to those who cannot see them: what they
 * stand on has a name.
 */
public enum Glyph {
    BELL,
    BIN,
    CALENDAR,
    CLINIC,
    CLOCK,
    CLOSE,
    COMMENT,
    DAY,
    EYE,
    INBOX,
    LINK,
    MORE,
    PAGE,
    PANEL,
    PENCIL,
    PEOPLE,
    QUOTE,
    REDO,
    REPEAT,
    SEAL,
    SEARCH,
    SHIELD,
    STAR,
    UNDO;

    /** The one of that name, in small letters. */
    static Glyph named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public Span create() {
        var glyph = new Span();
        glyph.addClassNames("glyph", "glyph-" + name().toLowerCase(Locale.ROOT));
        glyph.getElement().setAttribute("aria-hidden", "true");
        return glyph;
    }
}
