package org.clinic.portal.inquiry.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.Sender;
import org.clinic.portal.inquiry.Unwanted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how and when somebody wants to be reached, and how not. */
@Component
class ReachWords {

    private final Translations translations;
    private final SpokenTime spoken;

    ReachWords(Translations translations, SpokenTime spoken) {
        this.translations = translations;
        this.spoken = spoken;
    }

    /** "by phone, mornings, “after 15:00”, answer in Spanish", as far as they have said it. */
    Optional<String> preferred(Sender sender, Locale locale) {
        var way = Optional.ofNullable(sender.preferredWay()).map(each -> get("inquiry.way." + each, locale));
        return joined(Stream.of(
                        way,
                        times(sender.preferredHours(), sender.preferredTime(), locale),
                        language(sender, "inquiry.language.answer", locale))
                .flatMap(Optional::stream));
    }

    /** "Answer in Spanish", if it is not the language they wrote in. */
    Optional<String> answerLanguage(Sender sender, Locale locale) {
        return language(sender, "inquiry.answer-language", locale);
    }

    private Optional<String> language(Sender sender, String key, Locale locale) {
        return Optional.ofNullable(sender.answerLanguage())
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale))
                .map(name -> get(key, locale, name));
    }

    /** That one may be left where they are called. */
    Optional<String> voicemail(Sender sender, Locale locale) {
        return sender.phone() != null && sender.voicemail()
                ? Optional.of(get("inquiry.voicemail", locale))
                : Optional.empty();
    }

    /** Of a way that they have left, and not agreed to. */
    String noConsent(ContactWay way, Locale locale) {
        return get("inquiry.consent." + way + ".missing", locale);
    }

    /**
     * What they agreed to, in the very words, one text for each way that the form asked for: also of those to which they did
     * not agree.
     */
    List<String> agreed(Consent consent, Locale locale) {
        if (consent.isNone() || consent.toAll() != null) {
            return List.of(agreed(Optional.ofNullable(consent.toAll()), "inquiry.consent.none", locale));
        }
        return Stream.of(ContactWay.CALLS, ContactWay.MAIL)
                .map(way -> get(
                        "inquiry.consent." + way,
                        locale,
                        agreed(consent.sentence(way), "inquiry.consent.not-to", locale)))
                .toList();
    }

    private String agreed(Optional<String> sentence, String otherwise, Locale locale) {
        return sentence.map(words -> get("inquiry.consent.given", locale, words))
                .orElseGet(() -> get(otherwise, locale));
    }

    /** "mornings, evenings, “after my shift”". */
    Optional<String> times(PreferredHours hours, @Nullable String words, Locale locale) {
        return joined(Stream.concat(
                hours.parts().stream().map(part -> get("inquiry.hours." + part, locale)),
                Optional.ofNullable(words).map(said -> get("inquiry.hours.words", locale, said)).stream()));
    }

    private static Optional<String> joined(Stream<String> parts) {
        return Optional.of(parts.collect(Collectors.joining(", "))).filter(said -> !said.isEmpty());
    }

    /** "Do not call: said by Rosa Campos, 3 March 9:40. “Works nights”". */
    String unwanted(ContactWay way, Unwanted unwanted, Locale locale) {
        var since = spoken.say(unwanted.since(), locale);
        var said = unwanted.by() == null
                ? get("inquiry.unwanted.form", locale, since)
                : get("inquiry.unwanted.by", locale, unwanted.by(), since);
        var words = Optional.ofNullable(unwanted.words()).map(why -> get("inquiry.hours.words", locale, why));
        return Stream.concat(
                        Stream.of(get("inquiry.unwanted", locale, get("inquiry.unwanted." + way, locale), said)),
                        words.stream())
                .collect(Collectors.joining(". "));
    }

    /** Why somebody is not reached in that way, and what there is to do if they have said otherwise since. */
    String refused(ContactWay way, Unwanted unwanted, Locale locale) {
        return get("inquiry.unwanted." + way + ".refused", locale, unwanted(way, unwanted, locale));
    }

    private String get(String key, Locale locale, Object... values) {
        return translations.getTranslation(key, locale, values);
    }
}
