package org.clinic.portal.asked.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.clinic.portal.base.clinic.AskedField;

/** What a field of a form is called on the screens of the portal: a question of one's own as it is put. */
final class FieldName {

    private FieldName() {}

    static String of(AskedField field, Locale locale) {
        return field.kind().isOwn()
                ? field.label().in(locale.getLanguage())
                : I18NProvider.translate(locale, "asked.field." + field.kind());
    }
}
