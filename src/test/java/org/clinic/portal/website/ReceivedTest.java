package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.clinic.portal.inquiry.Promise;
import org.clinic.portal.inquiry.Promises;
import org.clinic.portal.inquiry.Reference;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What those read who have sent something. */
@WebsiteTest
class ReceivedTest {

    private static final Reference REFERENCE = new Reference("Q7M-4KD");

    /** A Monday evening in New York, when the clinic is closed. */
    private static final Instant EVENING = Instant.parse("2099-03-03T02:14:00Z");

    private static final Promise CLOSED =
            new Promise(EVENING, Instant.parse("2099-03-03T14:00:00Z"), Instant.parse("2099-03-03T18:00:00Z"));

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private FormKeys keys;

    @Autowired
    private Promises promises;

    @Test
    void itSaysWhatHappensNextAndByWhenInTheTimeInWhichTheClinicWorks() {
        assertThat(steps("", new Receipt(CLOSED, false, false)))
                .contains(
                        "Received Monday 2 March at 21:14 We are closed now and open Tuesday 3 March at 9:00.",
                        "A coordinator gets in touch with you, Tuesday 3 March at 13:00 at the latest By telephone.",
                        "If we miss you, we try again")
                .endsWith("Times are those of the clinic (UTC−5).");
    }

    @Test
    void itSaysSoInTheVisitorsLanguage() {
        assertThat(steps("&lang=es", new Receipt(CLOSED, false, true)))
                .contains(
                        "Recibida el lunes 2 de marzo a las 21:14 Ahora está cerrado; abrimos el martes 3 de marzo a las 9:00.",
                        "se pone en contacto con usted el martes 3 de marzo a las 13:00, a más tardar Por teléfono, en las partes del día que usted pidió");
    }

    @Test
    void whoeverAskedForAnEmailIsNotToldOfCalls() {
        assertThat(steps("", new Receipt(CLOSED, true, false)))
                .contains("By e-mail.")
                .doesNotContain("miss you");
    }

    @Test
    void whoeverHasToCallIsToldWhenSomebodyAnswers() {
        assertThat(steps("&call=yes", new Receipt(CLOSED, false, false)))
                .contains("You call us when it suits you We are closed now and open Tuesday 3 March at 9:00.")
                .doesNotContain("gets in touch");
    }

    @Test
    void whoeverSendsSomethingIsPromisedWhatTheDeskIs() {
        var version = reading.topic("en");
        var sent = visitor.post(
                "/topics/" + version.content().slug() + "/inquiries",
                visitor.form("/topics/" + version.content().slug()));
        var address = sent.headers().firstValue("Location").orElseThrow();

        assertThat(text(visitor.get(address))).contains("What happens next", "Received today at");
        assertThat(promised(address).by()).isCloseTo(promises.now().by(), within(Duration.ofMinutes(1)));
    }

    private Promise promised(String address) {
        var reference = new Reference(address.replaceFirst(".*ref=([^&]+).*", "$1"));
        return new Receipts(keys, Clock.systemUTC())
                .read(reference, address.replaceFirst(".*receipt=([^&]+).*", "$1"))
                .orElseThrow()
                .promise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "%00", "Zm9yZ2Vk"})
    void withoutARightReceiptItPromisesNothing(String receipt) {
        var page = visitor.get(address(REFERENCE, receipt));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page)).contains("Q7M-4KD", "gets in touch with you").doesNotContain("What happens next");
    }

    @Test
    void aReceiptHoldsForItsOwnReferenceAlone() {
        var receipt = receipt(new Receipt(CLOSED, false, false));

        assertThat(text(visitor.get(address(new Reference("Q7M-4KE"), receipt))))
                .doesNotContain("What happens next");
    }

    @Test
    void noSignOfAReceiptCanBeChanged() {
        var receipts = new Receipts(keys, Clock.systemUTC());
        var receipt = receipt(new Receipt(CLOSED, false, false));

        for (int at = 0; at < receipt.length(); at++) {
            var changed =
                    receipt.substring(0, at) + (receipt.charAt(at) == 'A' ? 'B' : 'A') + receipt.substring(at + 1);
            assertThat(receipts.read(REFERENCE, changed)).as(changed).isEmpty();
        }
    }

    @Test
    void onceItsTimeHasComeItPromisesNothing() {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        var over = new Receipt(new Promise(yesterday, yesterday, yesterday.plusSeconds(60)), false, false);

        assertThat(text(visitor.get(address(REFERENCE, receipt(over)))))
                .contains("Q7M-4KD")
                .doesNotContain("What happens next");
    }

    private String steps(String parameters, Receipt receipt) {
        var page = visitor.get(address(REFERENCE, receipt(receipt)) + parameters);
        return Jsoup.parse(page.body()).select(".page > section").text();
    }

    private String receipt(Receipt receipt) {
        return new Receipts(keys, Clock.systemUTC()).write(REFERENCE, receipt);
    }

    private static String address(Reference reference, String receipt) {
        return "/inquiries/received?ref=" + reference + "&receipt=" + receipt;
    }

    private static String text(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).text();
    }
}
