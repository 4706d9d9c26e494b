package org.clinic.portal.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.DatabaseByLine;
import org.clinic.portal.testing.DatabaseLine;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** What the staff get while the database is away, wherever they go. */
@OverHttp
@Import(DatabaseByLine.class)
class DatabaseAwayTest {

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    DatabaseLine line;

    @Autowired
    Broadcasts broadcasts;

    @AfterEach
    void comeBack() {
        line.mend();
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (new Browser(port).get("/").statusCode() != 200 || !broadcasts.isHearing()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/staff,true",
        "/staff/topics,true",
        "/staff/topics?v-r=init,true",
        "/staff/inquiries,false",
        "/staff/accounts,false",
        "/staff/preview/00000000-0000-0000-0000-000000000000,false",
        "/staff/nowhere,true"
    })
    void everyAddressOfThePortalSaysItInThePortalsOwnWords(String path, boolean frozen) {
        var mara = new Browser(port);
        var account = staff.hire("Mara Klein " + UUID.randomUUID(), Roles.MARKETING, Roles.COORDINATOR, Roles.ADMIN);
        mara.signIn(account.email(), account.password());
        if (frozen) {
            line.freeze();
        } else {
            line.cut();
        }

        var began = System.nanoTime();
        var answer = mara.get(path, "Accept-Language", "es");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(6));
        assertPortalsOwn(answer);
        // It may stand where the portal shows a document in a frame.
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'self'");
    }

    @Test
    void whoSignsInIsNotToldThatThePasswordWasWrong() {
        var mara = new Browser(port);
        var account = staff.hire("Mara Klein " + UUID.randomUUID(), Roles.MARKETING);
        var csrf = Browser.csrf(mara.get("/staff/login"));
        line.cut();

        var answer = mara.post(
                "/staff/login", Map.of("email", account.email(), "password", account.password(), "_csrf", csrf));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Not available for the moment");
    }

    private static void assertPortalsOwn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("<html lang=\"es\">", "No disponible por el momento", "Lo guardado está a salvo")
                .containsPattern("la referencia [0-9A-F]{6}")
                .contains("<meta http-equiv=\"refresh\"")
                .doesNotContain("Exception", "También puede llamarnos");
    }
}
