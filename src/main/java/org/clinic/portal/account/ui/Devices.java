package org.clinic.portal.account.ui;

import java.util.Locale;
import java.util.stream.Stream;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import ua_parser.Parser;

/** Says which browser on which system it was, such as "Firefox on Windows", as far as it says so itself. */
@Component
class Devices {

    private static final String UNKNOWN = "Other";

    private final Translations translations;

    /** Reads its thousand patterns, which takes half a second, when the first is asked for. */
    private final SingletonSupplier<Parser> parser = SingletonSupplier.of(Parser::new);

    Devices(Translations translations) {
        this.translations = translations;
    }

    String say(String userAgent, Locale locale) {
        var client = parser.obtain().parse(userAgent);
        var browser = client.userAgent.family;
        var system = client.os.family;
        if (Stream.of(browser, system).anyMatch(UNKNOWN::equals)) {
            return Stream.of(browser, system)
                    .filter(known -> !known.equals(UNKNOWN))
                    .findFirst()
                    .orElseGet(() -> translations.getTranslation("own.session.unknown", locale));
        }
        return translations.getTranslation("own.session.device", locale, browser, system);
    }
}
