package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.CalendarAddresses;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
@SignedInAs(value = Roles.COORDINATOR, name = "Rosa Campos")
class CalendarTest {

    @Autowired
    private Visitor visitor;

    @Autowired
    private CalendarAddresses addresses;

    @Test
    void aCalendarIsReadWithoutSigningInAndKeptByNobodyBetween() {
        var calendar = visitor.get(addresses.renew(Locale.ENGLISH));

        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
        assertThat(header(calendar, "Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(header(calendar, "Cache-Control")).contains("no-cache", "private");
        assertThat(header(calendar, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(calendar, "X-Robots-Tag")).contains("noindex");
        assertThat(calendar.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anAddressThatHasEndedIsAsIfItHadNeverBeen() {
        var path = addresses.renew(Locale.ENGLISH);
        addresses.revoke();

        var ended = visitor.get(path);
        var unknown = visitor.get("/calendar/" + "A".repeat(43) + ".ics");
        var malformed = visitor.get("/calendar/short.ics");

        assertThat(ended.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(ended.body()).isEqualTo(unknown.body()).isEqualTo(malformed.body());
        assertThat(ended.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void whatIsAsItWasIsNotSentAgain() {
        var path = addresses.renew(Locale.ENGLISH);
        var tag = header(visitor.get(path), "ETag");

        var again = visitor.get(path, "If-None-Match", tag);

        assertThat(tag).startsWith("W/");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(visitor.get(path, "If-None-Match", "W/\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoGuessesAddressesWaitsAndWhoHasOneDoesNot() {
        var path = addresses.renew(Locale.ENGLISH);
        var guess = "/calendar/" + "B".repeat(43) + ".ics";
        visitor.comesFrom("2001:db8::ca1");
        try {
            for (int time = 0; time < 100; time++) {
                assertThat(visitor.get(path).statusCode()).isEqualTo(200);
            }
            for (int time = 0; time < 60; time++) {
                assertThat(visitor.get(guess).statusCode()).isEqualTo(404);
            }
            var refused = visitor.get(guess);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(header(refused, "Retry-After")).isEqualTo("900");
            assertThat(visitor.get(path).statusCode()).isEqualTo(429);
        } finally {
            visitor.comesFrom(null);
        }
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void itIsOnlyRead() {
        assertThat(visitor.send("DELETE", addresses.renew(Locale.ENGLISH)).statusCode())
                .isEqualTo(405);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
