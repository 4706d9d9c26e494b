package org.clinic.portal.topic.plan;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.topic.address.TopicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that has a time as a calendar (RFC 5545): one entry for each plan that happens alone, and one for each release that is
 * locked in. Read again, it is about the same entries; what clashes is tentative, as it will not happen like that.
 */
@Service
@Transactional(readOnly = true)
@TopicReaders
public class PlanCalendar {

    /** How long one looks in a calendar; it happens in a moment. */
    private static final Duration QUARTER = Duration.builder().minutes(15).build();

    private final PlanRows plans;
    private final ReleaseRows releases;
    private final Translations translations;
    private final Clinic clinic;
    private final Clock clock;

    PlanCalendar(PlanRows plans, ReleaseRows releases, Translations translations, Clinic clinic, Clock clock) {
        this.plans = plans;
        this.releases = releases;
        this.translations = translations;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** @param absolute makes an address that leads there from anywhere of one within the portal */
    public String write(Locale language, UnaryOperator<String> absolute) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Clinic Portal//Plans//EN");
        calendar.setName(say("plan.calendar.name", language, clinic.name()));
        Outlook.of(plans.pending()).stream()
                .filter(plan -> plan.release() == null)
                .flatMap(plan -> event(plan, language, absolute).stream())
                .forEach(calendar::addEvent);
        releases.toCome().stream()
                .flatMap(release -> event(release, language, absolute).stream())
                .forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private Optional<VEvent> event(Planned plan, Locale language, UnaryOperator<String> absolute) {
        return Optional.ofNullable(plan.at()).map(at -> {
            var event = event(plan.id().id(), plan.revision(), at, plan.clash() != null);
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
            boolean clashes = release.plans().stream().anyMatch(plan -> plan.clash() != null);
            var event = event(release.id().id(), release.revision(), moment, clashes);
            event.setSummary(say("plan.calendar.release", language, release.name()));
            event.setDescription(release.plans().stream()
                    .map(plan -> what(plan, language) + ". " + told(plan, language))
                    .collect(Collectors.joining("\n")));
            event.setUrl(
                    absolute.apply("/staff/" + TopicAddress.release(release.id().id())));
            return event;
        });
    }

    /** The same each time it is about the same thing, with a higher number after each change. */
    private VEvent event(UUID id, int revision, Instant at, boolean clashes) {
        var event = new VEvent();
        event.setUid(id.toString());
        event.setSequence(revision);
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(at));
        event.setDuration(QUARTER);
        // Nobody has to be there.
        event.setTransparency(Transparency.transparent());
        event.setStatus(clashes ? Status.tentative() : Status.confirmed());
        return event;
    }

    private String what(Planned plan, Locale language) {
        return plan.title() + " "
                + say(plan.publishes() ? "plan.publishes.pending" : "plan.withdraws.pending", language);
    }

    private String told(Planned plan, Locale language) {
        var note = plan.note() == null ? say("plan.minor", language) : say("plan.quoted", language, plan.note());
        return note + clash(plan.clash(), language);
    }

    private String clash(@Nullable Clash clash, Locale language) {
        return clash == null ? "" : " " + say("plan.clashes", language, say("plan.clash." + clash, language));
    }

    private String say(String key, Locale language, Object... values) {
        return translations.getTranslation(key, language, values);
    }
}
