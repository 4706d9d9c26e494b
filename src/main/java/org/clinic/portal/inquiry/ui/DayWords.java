package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.DueInquiry;
import org.clinic.portal.inquiry.NextStep;

/** Says what is to be done today, and how the person is reached. */
@org.springframework.stereotype.Component
class DayWords {

    private final Translations translations;
    private final DueWords due;
    private final ReachWords reach;
    private final SpokenTime spoken;
    private final Clinic clinic;

    DayWords(Translations translations, DueWords due, ReachWords reach, SpokenTime spoken, Clinic clinic) {
        this.translations = translations;
        this.due = due;
        this.reach = reach;
        this.spoken = spoken;
        this.clinic = clinic;
    }

    DayPart part(DueInquiry inquiry, Instant now) {
        return DayPart.of(inquiry.nextStep().by(), now, clinic.zone());
    }

    /** "Call, try 2 of 6. Asked for: after 15:00". */
    String what(DueInquiry inquiry, Locale locale) {
        var asked = inquiry.noCalls()
                ? Optional.of(translations.getTranslation("inquiry.unwanted.CALLS", locale))
                : reach.times(inquiry.preferredHours(), inquiry.preferredTime(), locale)
                        .map(hours -> translations.getTranslation("day.asked-for", locale, hours));
        return Stream.of(Stream.of(due.what(inquiry.nextStep(), locale)), asked.stream(), calls(inquiry, locale))
                .flatMap(each -> each)
                .collect(Collectors.joining(". "));
    }

    /** What is to be known before one calls. */
    private Stream<String> calls(DueInquiry inquiry, Locale locale) {
        if (inquiry.phone() == null || !inquiry.isCalled()) {
            return Stream.empty();
        }
        return Stream.of(
                        inquiry.agreedToCalls() ? null : reach.noConsent(ContactWay.CALLS, locale),
                        inquiry.voicemail() ? translations.getTranslation("inquiry.voicemail", locale) : null)
                .filter(Objects::nonNull);
    }

    /** "14:30", or of an earlier day which one, "Thu 5". */
    String time(NextStep step, Instant now, Locale locale) {
        var then = step.by().atZone(clinic.zone());
        return then.toLocalDate().equals(now.atZone(clinic.zone()).toLocalDate())
                ? spoken.briefly(step.by(), locale)
                : DateTimeFormatter.ofPattern("EEE d", locale).format(then);
    }

    /** "5 min late", or when it is due. */
    String when(NextStep step, Locale locale) {
        return due.when(step, locale);
    }

    Tone tone(NextStep step) {
        return due.group(step).tone();
    }

    /** "Friday 6 November". */
    String date(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern(translations.getTranslation("day.date-pattern", locale), locale)
                .format(at.atZone(clinic.zone()));
    }

    String moment(Instant at, Locale locale) {
        return spoken.briefly(at, locale);
    }

    String exactly(Instant at, Locale locale) {
        return spoken.exactly(at, locale);
    }

    /** Whose it is, if one stands in for them. */
    Optional<Component> standingInFor(DueInquiry inquiry, Locale locale) {
        return Optional.ofNullable(inquiry.standingInFor())
                .map(whose -> new Tag(translations.getTranslation("day.for", locale, whose), Tone.BRAND));
    }

    /** In which language one speaks with them, if it is another than the reader's. */
    Optional<Component> language(DueInquiry inquiry, Locale locale) {
        return inquiry.language().equals(locale.getLanguage())
                ? Optional.empty()
                : Optional.of(new Tag(
                        translations.getTranslation("inquiry.language." + inquiry.language(), locale), Tone.BRAND));
    }

    /** A link that calls them; where it is not sure what to dial, the number as it was written. */
    Optional<Component> call(DueInquiry inquiry, Locale locale) {
        if (inquiry.phone() == null) {
            return Optional.empty();
        }
        var number = new Span(inquiry.phone());
        number.addClassNames("number", "num");
        number.getElement().setAttribute("dir", "ltr");
        return Optional.of(clinic.phoneLink(inquiry.phone())
                .<HtmlContainer>map(address -> callLink(address, number, inquiry, locale))
                .orElse(number));
    }

    private Anchor callLink(String address, Span number, DueInquiry inquiry, Locale locale) {
        var link = new Anchor(address);
        link.addClassNames("press", "call");
        link.getElement()
                .setAttribute(
                        "aria-label",
                        translations.getTranslation("day.call.named", locale, inquiry.name(), number.getText()));
        link.add(new Span(translations.getTranslation("day.call", locale)), number);
        return link;
    }
}
