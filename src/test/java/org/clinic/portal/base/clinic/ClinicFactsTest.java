package org.clinic.portal.base.clinic;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clinic.portal.base.i18n.Translations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClinicFactsTest {

    /** Each thing that can be changed by itself, as it is, as one makes it, and as another does. */
    private static final Object[][] THINGS = {
        {"Lakeside", "Lakeview", "Lakeland"},
        {"(212) 555-0100", "(212) 555-0101", "(212) 555-0102"},
        {ZoneId.of("America/New_York"), ZoneId.of("America/Chicago"), ZoneId.of("America/Denver")},
        {Locale.ENGLISH, Locale.of("es"), Locale.of("es", "MX")},
        {"US", "MX", "ES"},
        {"1 Lake Street", "2 Lake Street", ""},
        {"Mondays", "Tuesdays", ""},
        {"Lunes", "Martes", ""},
        {"Call 911.", "Call 912.", ""},
        {"Llame al 911.", "Llame al 912.", ""},
        {
            List.of(Translations.ENGLISH, Translations.SPANISH),
            List.of(Translations.SPANISH),
            List.of(Translations.ENGLISH)
        },
        {null, new Accent(new Colour(0x7a, 0x1f, 0x5c)), new Accent(new Colour(0x1f, 0x5c, 0x7a))},
        {mark(1), null, mark(2)},
        {List.of(), List.of(link("https://clinic.example/a")), List.of(link("https://clinic.example/b"))},
        {"/topics/privacy", "", "/topics/other"},
        {AskedFields.USUAL, form(1), form(2)},
    };

    private static final int[] AS_IT_IS = new int[THINGS.length];

    static IntStream eachThing() {
        return IntStream.range(0, THINGS.length);
    }

    @ParameterizedTest
    @MethodSource("eachThing")
    void whatTwoChangedMeanwhileIsBoth(int thing) {
        for (int other = 0; other < THINGS.length; other++) {
            if (other != thing) {
                assertThat(facts(with(thing, 1)).onTopOf(facts(AS_IT_IS), facts(with(other, 2))))
                        .as("and thing %d", other)
                        .isEqualTo(facts(both(with(thing, 1), with(other, 2))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eachThing")
    void ofOneThingOnesOwnStays(int thing) {
        assertThat(facts(with(thing, 1)).onTopOf(facts(AS_IT_IS), facts(with(thing, 2))))
                .isEqualTo(facts(with(thing, 1)));
    }

    @Test
    void whoChangedNothingHasWhatTheOtherDid() {
        var theirs = facts(IntStream.range(0, THINGS.length).map(_ -> 2).toArray());

        assertThat(facts(AS_IT_IS).onTopOf(facts(AS_IT_IS), theirs)).isEqualTo(theirs);
    }

    private static int[] with(int thing, int which) {
        var chosen = new int[THINGS.length];
        chosen[thing] = which;
        return chosen;
    }

    private static int[] both(int[] one, int[] other) {
        return IntStream.range(0, one.length).map(i -> one[i] + other[i]).toArray();
    }

    @SuppressWarnings("unchecked")
    private static ClinicFacts facts(int[] chosen) {
        var said = IntStream.range(0, chosen.length)
                .mapToObj(i -> THINGS[i][chosen[i]])
                .iterator();
        return new ClinicFacts(
                (String) said.next(),
                (String) said.next(),
                (ZoneId) said.next(),
                (Locale) said.next(),
                (String) said.next(),
                (String) said.next(),
                new Wording((String) said.next(), (String) said.next()),
                new Wording((String) said.next(), (String) said.next()),
                (List<Locale>) said.next(),
                new Look((Accent) said.next(), (ClinicMark) said.next()),
                new Footer((List<FooterLink>) said.next(), (String) said.next()),
                (AskedFields) said.next());
    }

    private static ClinicMark mark(int number) {
        return new ClinicMark(ClinicMark.Kind.PNG, new byte[] {(byte) number});
    }

    private static FooterLink link(String address) {
        return new FooterLink(new Wording("Directions", ""), address);
    }

    private static AskedFields form(int fewer) {
        var usual = AskedFields.USUAL.all();
        return new AskedFields(usual.subList(0, usual.size() - fewer));
    }
}
