package org.clinic.portal.inquiry.spam;

import java.util.Arrays;
import java.util.Set;
import org.clinic.portal.base.web.Network;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SuspicionTest {

    @Test
    void pointsAddUpAndAreNeverLessThanNone() {
        assertThat(Suspicion.NONE.points()).isZero();
        assertThat(of(Reason.WORDS_LIKE_QUESTIONS).points()).isZero();
        assertThat(of(Reason.LINK, Reason.TOKEN_OLD).points()).isEqualTo(13);
        assertThat(of(Reason.TRAP_FILLED, Reason.ANSWERED).points()).isEqualTo(25);
    }

    @ParameterizedTest
    @EnumSource(names = "WORDS_FLOODED", mode = EnumSource.Mode.EXCLUDE)
    void noSingleSignalKeepsAnybodyFromTheDesk(Reason reason) {
        assertThat(Thresholds.USUAL.of(of(reason))).isNotEqualTo(Verdict.SPAM);
    }

    @ParameterizedTest
    @EnumSource(names = {"TOKEN_MISSING", "TOKEN_FORGED", "TOKEN_EXPIRED", "NETWORK_FLOODED", "LINKS", "TRAP_ABSENT"})
    void whatHappensToPeopleIsNotEvenAskedAbout(Reason reason) {
        assertThat(Thresholds.USUAL.of(of(reason))).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void fromTheThresholdsOnItIsDoubtfulOrSpam() {
        var thresholds = new Thresholds(25, 40);

        assertThat(thresholds.of(of(Reason.TOKEN_MISSING))).isEqualTo(Verdict.CLEAN);
        assertThat(thresholds.of(of(Reason.TOKEN_FORGED))).isEqualTo(Verdict.DOUBTFUL);
        assertThat(thresholds.of(of(Reason.TRAP_FILLED))).isEqualTo(Verdict.SPAM);
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(45, 45));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(9, 45));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(20, 201));
    }

    @Test
    void whatWasKeptIsReadAgain() {
        var kept = of(Reason.LINK, Reason.ANSWERED).names();

        assertThat(Suspicion.named(kept)).isEqualTo(of(Reason.LINK, Reason.ANSWERED));
        assertThat(Suspicion.named("LINK", "NO_SUCH_REASON_ANY_MORE").reasons()).containsExactly(Reason.LINK);
    }

    @Test
    void linksAreCountedUpToThree() {
        assertThat(said("May I drink water? Two hours before?")).isEmpty();
        assertThat(said("I read https://www.health.example/mild, is it the same?"))
                .containsExactly(Reason.LINK);
        assertThat(said("www.one.example and two.example/page")).containsExactly(Reason.LINKS);
        assertThat(said("http://a.example http://b.example www.c.example http://d.example"))
                .containsExactly(Reason.MANY_LINKS);
        assertThat(said("Write to me at ana@mail.example, 3.5/10 pain, 12/24.")).isEmpty();
    }

    @Test
    void aLinkInANameIsOutOfPlace() {
        assertThat(Wording.reasons(texts("Win www.prize.example", null))).containsExactly(Reason.LINK_OUT_OF_PLACE);
    }

    @Test
    void codeForLinksIsMarkup() {
        assertThat(said("<a href=\"x\">pills</a>")).containsExactly(Reason.MARKUP);
        assertThat(said("[url=x]pills[/url]")).containsExactly(Reason.MARKUP);
        assertThat(said("Is my pressure < 90 a problem? [I am 80]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana María Ríos",
                "Ng",
                "X Æ",
                "O'Brien",
                "McDonald",
                "DeLaCruz",
                "Наталья Ковальчук",
                "李小龙",
                "محمد علي",
                "Nguyễn Thị Thu Hà",
                "Szczepański",
                "Schwartzkopf",
                "JEAN-LUC",
                "김",
                "Krk",
                "Hrvst"
            })
    void namesOfAllTheWorldAreNotGarbled(String name) {
        assertThat(Wording.reasons(texts(name, "Yes"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HvKqLmRzXw", "qxZtRplKvBnM", "xkcdfghjklmn"})
    void lettersThatAreNoWordsAreGarbled(String name) {
        assertThat(Wording.reasons(texts(name, "Yes"))).containsExactly(Reason.GARBLED);
    }

    @Test
    void copiesAreKnownAgainHoweverTheirLinksAndFiguresDiffer() {
        var one = texts("A", "We rank your clinic number 1 on Google! http://a.example/1 Write today.");
        var other = texts("B", "we  rank your clinic number 7 on google http://b.example/2 write TODAY");

        assertThat(Wording.copies(one)).isNotEmpty().isEqualTo(Wording.copies(other));
        assertThat(Wording.copies(texts("A", "How much does it cost?"))).isEmpty();
    }

    @Test
    void aLongMessageIsKnownAgainThoughSomeOfItsWordsDiffer() {
        var pitch =
                "%s, our experts bring new patients to every clinic in town, and we would love to show you how it works"
                        .concat(" in a short call this week, %s");
        var one = Wording.copies(texts("A", pitch.formatted("Hello", "Kim")));
        var other = Wording.copies(texts("B", pitch.formatted("Dear Sir", "Joe")));

        assertThat(one).isNotEqualTo(other).containsAnyElementsOf(other);
    }

    @Test
    void aNetworkOfIpv6IsItsFirstHalf() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }

    @Test
    void bucketsSayLittleUntilTheyAreFull() {
        assertThat(new Levels(5, 3, 3, 2, 2).reasons()).isEmpty();
        assertThat(new Levels(6, 4, 4, 3, 3).reasons())
                .containsExactly(
                        Reason.NETWORK_BUSY,
                        Reason.EMAIL_OFTEN,
                        Reason.PHONE_OFTEN,
                        Reason.WORDS_REPEATED,
                        Reason.LINK_REPEATED);
        assertThat(new Levels(20, 0, 0, 6, 0).reasons()).containsExactly(Reason.NETWORK_FLOODED, Reason.WORDS_FLOODED);
    }

    private static Set<Reason> said(String message) {
        return Wording.reasons(texts("Ana", message));
    }

    private static SentTexts texts(String name, @Nullable String message) {
        return new SentTexts(name, null, null, null, message, "");
    }

    private static Suspicion of(Reason... reasons) {
        return Suspicion.NONE.with(Arrays.asList(reasons));
    }
}
