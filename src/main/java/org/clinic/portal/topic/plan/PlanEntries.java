package org.clinic.portal.topic.plan;

import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.calendar.CalendarFile;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.topic.address.TopicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes all that has a time as a calendar (RFC 5545): one entry for each plan that happens alone, and one for each release
 * that is locked in; for a month also what has become of them. Read again, it is about the same entries. What clashes is
 * tentative, as it will not happen like that; what did not happen is cancelled. What somebody cancelled is gone: a calendar
 * that reads it again takes over the whole, and would go on showing it struck through.
 */
@Component
class PlanEntries {

    private static final Period SHOWN = Period.ofDays(31);

    private final PlanRows plans;
    private final ReleaseRows releases;
    private final Translations translations;
    private final Clinic clinic;
    private final Clock clock;

    PlanEntries(PlanRows plans, ReleaseRows releases, Translations translations, Clinic clinic, Clock clock) {
        this.plans = plans;
        this.releases = releases;
        this.translations = translations;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param absolute makes an address that leads there from anywhere of one within the portal */
    CalendarFile write(Locale language, UnaryOperator<String> absolute) {
        var since = clock.instant().minus(SHOWN);
        var calendar = CalendarFile.begin("Plans", say("plan.calendar.name", language, clinic.name()));
        Stream.concat(plans.since(since).stream(), Outlook.of(plans.pending()).stream())
                .filter(plan -> plan.release() == null)
                .flatMap(plan -> event(plan, language, absolute).stream())
                .forEach(calendar::addEvent);
        releases.since(since).stream()
                .flatMap(release -> event(release, language, absolute).stream())
                .forEach(calendar::addEvent);
        return CalendarFile.of(calendar);
    }

    private Optional<VEvent> event(Planned plan, Locale language, UnaryOperator<String> absolute) {
        return Optional.ofNullable(plan.at()).map(at -> {
            var event = event(plan.id().id(), plan.revision(), at, status(plan.state(), List.of(plan)));
            event.setSummary(what(plan, language));
            event.setDescription(told(plan, language));
            event.setUrl(absolute.apply("/staff/" + TopicAddress.plan(plan.id().id())));
            return event;
        });
    }

    /** Nothing for one that nobody has locked in. */
    private Optional<VEvent> event(Release release, Locale language, UnaryOperator<String> absolute) {
        var at = release.isOpen() ? null : release.at();
        return Optional.ofNullable(at).map(moment -> {
            var event =
                    event(release.id().id(), release.revision(), moment, status(PlanState.PENDING, release.plans()));
            event.setSummary(say("plan.calendar.release", language, release.name()));
            event.setDescription(release.plans().stream()
                    .map(plan -> what(plan, language) + ". " + told(plan, language))
                    .collect(Collectors.joining("\n")));
            event.setUrl(
                    absolute.apply("/staff/" + TopicAddress.release(release.id().id())));
            return event;
        });
    }

    private static Status status(PlanState state, List<Planned> plans) {
        if (state == PlanState.FAILED) {
            return Status.cancelled();
        }
        return plans.stream().anyMatch(plan -> plan.clash() != null) ? Status.tentative() : Status.confirmed();
    }

    /** The same each time it is about the same thing, with a higher number after each change. */
    private VEvent event(UUID id, int revision, Instant at, Status status) {
        var event = new VEvent();
        event.setUid(id.toString());
        event.setSequence(revision);
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(at));
        event.setDuration(CalendarFile.QUARTER);
        // Nobody has to be there.
        event.setTransparency(Transparency.transparent());
        event.setStatus(status);
        return event;
    }

    private String what(Planned plan, Locale language) {
        var how = plan.state() == PlanState.DONE ? ".done" : ".pending";
        return plan.title() + " "
                + say(
                        (plan.publishes() ? "plan.publishes" : "plan.withdraws") + how,
                        language,
                        plan.number() == null ? 0 : plan.number());
    }

    private String told(Planned plan, Locale language) {
        var note = plan.note() == null ? say("plan.minor", language) : say("plan.quoted", language, plan.note());
        return note + inTheWay(plan, plan.clash(), language);
    }

    private String inTheWay(Planned plan, @Nullable Clash clash, Locale language) {
        return clash == null
                ? ""
                : " "
                        + say(
                                plan.isPending() ? "plan.clashes" : "plan.failed",
                                language,
                                say("plan.clash." + clash, language));
    }

    private String say(String key, Locale language, Object... values) {
        return translations.getTranslation(key, language, values);
    }
}
