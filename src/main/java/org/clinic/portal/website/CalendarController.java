package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.brake.Braked;
import org.clinic.portal.base.brake.Brakes;
import org.clinic.portal.base.calendar.CalendarFile;
import org.clinic.portal.base.calendar.SecretCalendar;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.web.ClientAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives a calendar to whoever has its address. One that has ended is as if it had never been. Nobody guesses 256 bits; who
 * tries nevertheless is made to wait.
 */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    /** In seconds: as long as a brake holds at most. */
    private static final String LATER = "900";

    private final List<SecretCalendar> calendars;
    private final Brakes brakes;

    CalendarController(List<SecretCalendar> calendars, Brakes brakes) {
        this.calendars = List.copyOf(calendars);
        this.brakes = brakes;
    }

    @GetMapping("/calendar/{token:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        var from = ClientAddress.current();
        if (from.isPresent() && brakes.attempt(Braked.CALENDAR, from.get()).isEmpty()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, LATER)
                    .build();
        }
        var calendar = read(new LinkToken(token)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        from.ifPresent(address -> brakes.takeBack(Braked.CALENDAR, address));
        return answer(calendar);
    }

    private Optional<CalendarFile> read(LinkToken token) {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return calendars.stream()
                .flatMap(calendar -> calendar.read(token, site).stream())
                .findFirst();
    }

    private static ResponseEntity<byte[]> answer(CalendarFile calendar) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                // Kept by the calendar alone, which asks each time whether it still holds.
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"%s\"".formatted(calendar.said()))
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                // Its address is a secret.
                .header("Referrer-Policy", "no-referrer")
                .body(calendar.bytes());
    }
}
