package org.clinic.portal.content.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.clinic.portal.content.BlockLabels;

/** The words that belong to blocks, as the website has them, in the language of the text they stand in. */
public final class TextLabels {

    private TextLabels() {}

    public static BlockLabels in(Locale language) {
        return new BlockLabels(
                I18NProvider.translate(language, "website.key-points"),
                I18NProvider.translate(language, "website.warning"),
                I18NProvider.translate(language, "website.answer"));
    }
}
