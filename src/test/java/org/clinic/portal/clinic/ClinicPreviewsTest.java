package org.clinic.portal.clinic;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.base.clinic.Footer;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class ClinicPreviewsTest {

    @Autowired
    ClinicPreviews previews;

    @Autowired
    ClinicSettings settings;

    @Autowired
    PresentClinic present;

    @Autowired
    PreviewRows rows;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @AfterEach
    void forget() {
        rows.remove(current.get().id());
    }

    @Test
    void anotherNodeShowsWhatSomebodyTypedHere() {
        previews.show(typed());

        assertThat(otherNode().shown()).contains(typed());
    }

    @Test
    void whatWasTypedLaterTakesItsPlace() {
        previews.show(typed());
        var later = typed().marked(null);
        otherNode().show(later);

        assertThat(previews.shown()).contains(later);
    }

    @Test
    void anotherAdministratorDoesNotSeeIt() {
        previews.show(typed());

        assertThat(people.as(people.context("Grace Hill", Roles.ADMIN), previews::shown))
                .isEmpty();
    }

    @Test
    void onceItIsWhatIsAppliedItIsForgotten() {
        previews.show(typed());
        previews.show(settings.latest().facts());

        assertThat(previews.shown()).isEmpty();
    }

    @Test
    void itIsForgottenAfterADay() {
        previews.show(typed());

        PreviewsJob.sweep(rows, at(clock.instant().plus(Duration.ofHours(23))));
        assertThat(previews.shown()).isPresent();
        PreviewsJob.sweep(rows, at(clock.instant().plus(Duration.ofHours(25))));
        assertThat(previews.shown()).isEmpty();
    }

    @Test
    void whatCannotBeReadAnyMoreIsNone() {
        previews.show(typed());
        jdbc.sql("update clinic_preview set facts = '{}' where account_id = ?")
                .param(current.get().id().id())
                .update();

        assertThat(previews.shown()).isEmpty();
    }

    @Test
    @SignedInAs({Roles.MARKETING, Roles.COORDINATOR, Roles.REVIEWER})
    void onlyAdministratorsLookAtIt() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(previews::shown);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> previews.show(typed()));
    }

    private ClinicPreviews otherNode() {
        return new ClinicPreviews(new PreviewRows(jdbc), present, current, clock);
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    /** With something in each field. */
    private static ClinicFacts typed() {
        var svg = "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>".getBytes(StandardCharsets.UTF_8);
        return new ClinicFacts(
                "Not Yet Back Care",
                "(917) 555-0123",
                ZoneId.of("Europe/Madrid"),
                Locale.ENGLISH,
                "US",
                "12 River Street\nNew York, NY 10001",
                new Wording("Mondays", "Lunes"),
                new Wording("Call “911”.", "Llame al 911."),
                List.of(Locale.ENGLISH, Locale.of("es")),
                new Look(new Accent(new Colour(0x7a, 0x1f, 0x5c)), MarkFile.read(svg)),
                new Footer(
                        List.of(new FooterLink(new Wording("Find us", ""), "https://clinic.example/way")),
                        "/topics/privacy"),
                AskedFields.USUAL);
    }
}
