package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.inquiry.CalendarFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives a coordinator's calendar to whoever has its address. One that has ended is as if it had never been. There is
 * nothing to slow down: nobody guesses 256 bits.
 */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;

    CalendarController(CalendarFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/calendar/{token:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var calendar = feed.read(new LinkToken(token), site)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                // Its address is a secret.
                .header("Referrer-Policy", "no-referrer")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }
}
