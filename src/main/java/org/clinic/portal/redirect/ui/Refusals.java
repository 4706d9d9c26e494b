package org.clinic.portal.redirect.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.clinic.portal.redirect.RedirectRefusedException;

/** Says why an address cannot lead somewhere, and what is in the way. */
final class Refusals {

    private Refusals() {}

    static String say(RedirectRefusedException refused) {
        var name = refused.name().isBlank() ? I18NProvider.translate("topic.untitled") : refused.name();
        return switch (refused.why()) {
            case NO_ADDRESS, JUST_TAKEN, NO_SECTION -> I18NProvider.translate("redirect.refused." + refused.why());
            case CIRCLE, TOPIC, DRAFT, REDIRECT -> I18NProvider.translate("redirect.refused." + refused.why(), name);
        };
    }
}
