package org.clinic.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.time.DemoClock;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.Arrival;
import org.clinic.portal.inquiry.CallOutcome;
import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryEventKind;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.Merging;
import org.clinic.portal.inquiry.Merging.Seen;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.Notes;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.PreferredHours;
import org.clinic.portal.inquiry.PreferredWay;
import org.clinic.portal.inquiry.Reference;
import org.clinic.portal.inquiry.Sender;
import org.clinic.portal.inquiry.SentForm;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.TimelineEntry;
import org.clinic.portal.inquiry.WhatWasRead;
import org.clinic.portal.inquiry.Wishes;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Sends the inquiries of the demonstration, each at its time and about the version of that time, and triages them. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoInquiries {

    /** Without having asked for the form, and with every field filled in. */
    private static final Arrival BY_A_PROGRAM =
            new Arrival(Arrival.Token.MISSING, Arrival.Trap.FILLED, Optional.empty(), Optional.empty(), false);

    private final ContactDesk desk;
    private final InquiryService inquiries;
    private final NextSteps steps;
    private final Notes notes;
    private final Merging merging;
    private final Wishes wishes;
    private final PublishedTopics published;
    private final Clinic clinic;
    private final DemoClock clock;

    DemoInquiries(
            ContactDesk desk,
            InquiryService inquiries,
            NextSteps steps,
            Notes notes,
            Merging merging,
            Wishes wishes,
            PublishedTopics published,
            Clinic clinic,
            DemoClock clock) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.steps = steps;
        this.notes = notes;
        this.merging = merging;
        this.wishes = wishes;
        this.published = published;
        this.clinic = clinic;
        this.clock = clock;
    }

    void receive(TopicId topic, Script script) {
        var versions = Stream.iterate(1, number -> number + 1)
                .map(number -> published.version(topic, number))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
        for (var sent : script.inquiries()) {
            var then = sent.instant(clinic, clock);
            var version = versions.stream()
                    .filter(candidate -> candidate.publishedAt().isBefore(then))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            var received = new AtomicReference<Reference>();
            clock.at(then, () -> received.set(receive(sent, sent.submission(version, script))));
            sent.steps().forEach(step -> clock.at(step.instant(then, clock), () -> take(step, find(received.get()))));
        }
    }

    /** What a program sent is kept apart, as it would be at the website. */
    private Reference receive(Sent sent, Submission submission) {
        if (!sent.trapped()) {
            return desk.receive(submission);
        }
        var form = SentForm.of(submission);
        return desk.quarantine(form, desk.judge(form, BY_A_PROGRAM));
    }

    private InquiryDetail find(Reference reference) {
        var found = inquiries.search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1);
        return inquiries.open(found.getFirst().id()).orElseThrow();
    }

    private void take(Step step, InquiryDetail inquiry) {
        switch (step.action()) {
            case ASSIGN -> inquiries.assignToMe(inquiry.id(), inquiry.revision());
            case NOTE -> inquiries.note(inquiry.id(), inquiry.revision(), required(step.text()));
            case CORRECT -> notes.correct(inquiry.id(), inquiry.revision(), lastNote(inquiry), required(step.text()));
            case CALL -> steps.logCall(inquiry.id(), inquiry.revision(), required(step.call()));
            case PLAN ->
                steps.plan(
                        inquiry.id(), inquiry.revision(), required(step.plan()), step.day(clinic, clock), step.text());
            case CLOSE -> inquiries.close(inquiry.id(), inquiry.revision(), step.ending(clinic, clock));
            case MERGE -> merge(inquiry);
            case NO_CALLS -> wishes.refuse(inquiry.id(), inquiry.revision(), ContactWay.CALLS, step.text());
            case SPAM -> inquiries.markAsSpam(inquiry.id(), inquiry.revision());
        }
    }

    private static UUID lastNote(InquiryDetail inquiry) {
        return inquiry.timeline().reversed().stream()
                .filter(entry -> entry.kind() == InquiryEventKind.NOTED)
                .findFirst()
                .map(TimelineEntry::id)
                .orElseThrow();
    }

    /** With what the same person sent last before. */
    private void merge(InquiryDetail inquiry) {
        var earlier = inquiries.open(merging.others(inquiry).getFirst().id()).orElseThrow();
        merging.merge(new Seen(inquiry.id(), inquiry.revision()), new Seen(earlier.id(), earlier.revision()), Set.of());
    }

    private static <T> T required(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }

    record Script(String consent, String consentToCalls, String consentToMail, List<Sent> inquiries) {}

    /** What a form that asks for each way was told. */
    record Answered(
            boolean calls,
            boolean mail,
            boolean voicemail,
            @Nullable String language) {}

    /**
     * One inquiry.
     *
     * @param daysAgo with {@code at} the time of day; today's is {@code at} ago instead, so as never to lie ahead
     */
    record Sent(
            int daysAgo,
            LocalTime at,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String message,
            @Nullable String section,
            @Nullable PreferredWay preferredWay,
            @Nullable PreferredHours preferredHours,
            @Nullable String preferredTime,
            String language,
            boolean consent,
            @Nullable Answered answered,
            boolean trapped,
            List<Step> steps) {

        Instant instant(Clinic clinic, Clock clock) {
            var now = clock.instant();
            return daysAgo == 0
                    ? now.minus(Duration.ofSeconds(at.toSecondOfDay()))
                    : now.atZone(clinic.zone()).minusDays(daysAgo).with(at).toInstant();
        }

        Submission submission(PublishedVersion version, Script script) {
            var asked = version.content().sections().stream()
                    .filter(candidate -> candidate.heading().equals(section))
                    .findFirst();
            return new Submission(
                    "demo",
                    new WhatWasRead(
                            version.topic().id(),
                            version.number(),
                            version.content().title(),
                            asked.map(Section::id).map(id -> id.id()).orElse(null),
                            asked.map(Section::heading).orElse(null)),
                    language,
                    new Sender(
                            name,
                            email,
                            phone,
                            preferredWay,
                            Objects.requireNonNullElse(preferredHours, PreferredHours.ANY),
                            preferredTime,
                            answered != null && answered.voicemail(),
                            answered == null ? null : answered.language()),
                    message,
                    agreedTo(script));
        }

        private Consent agreedTo(Script script) {
            if (answered == null) {
                return consent ? Consent.toAll(script.consent()) : Consent.NONE;
            }
            return new Consent(
                    null,
                    answered.calls() ? script.consentToCalls() : null,
                    answered.mail() ? script.consentToMail() : null);
        }
    }

    enum Action {
        ASSIGN,
        NOTE,
        CORRECT,
        CALL,
        PLAN,
        CLOSE,
        MERGE,
        NO_CALLS,
        SPAM
    }

    /**
     * What a coordinator did, {@code after} so many minutes, but not later than now.
     *
     * @param text a note, better words for the last one, why somebody was declined or does not want calls, or what a follow-up is about
     * @param days to the visit that was booked, or to what was planned
     * @param at the time of that day
     */
    record Step(
            Action action,
            int after,
            @Nullable String text,
            @Nullable Outcome outcome,
            @Nullable CallOutcome call,
            @Nullable NextStepKind plan,
            @Nullable Integer days,
            @Nullable LocalTime at) {

        Instant day(Clinic clinic, Clock clock) {
            return clock.instant()
                    .atZone(clinic.zone())
                    .plusDays(required(days))
                    .with(required(at))
                    .toInstant();
        }

        Ending ending(Clinic clinic, Clock clock) {
            return switch (required(outcome)) {
                case BOOKED -> Ending.booked(day(clinic, clock));
                case DECLINED -> Ending.declined(required(text));
                case ANSWERED, NOT_SUITABLE, UNREACHABLE, WITHDRAWN -> Ending.of(required(outcome));
            };
        }

        Instant instant(Instant received, Clock clock) {
            var then = received.plus(Duration.ofMinutes(after));
            return then.isBefore(clock.instant()) ? then : clock.instant();
        }
    }
}
