package org.clinic.portal.base.ui;

import java.util.Locale;

/** What a tag's colour means; its words say it too. */
public enum Tone {
    NEUTRAL,
    /** Where something belongs: a topic, a version. */
    BRAND,
    /** Settled. */
    OK,
    /** Wants attention before long. */
    SOON,
    /** Late, missing or destructive. */
    DUE;

    /** The name of the class that gives something its colours. */
    public String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
