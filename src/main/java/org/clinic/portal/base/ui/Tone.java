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

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
