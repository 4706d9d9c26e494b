package org.clinic.portal.base.mention;

import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTest {

    private static final NamedAccount DANA = new NamedAccount(new AccountId(), "Dana Park");
    private static final NamedAccount DANA_JOSE = new NamedAccount(new AccountId(), "Dana Park-Núñez");
    private static final NamedAccount OBRIEN = new NamedAccount(new AccountId(), "Seán O'Brien");

    private final Mentions mentions = new Mentions(List.of(DANA, DANA_JOSE, OBRIEN));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Dana Park",
                "@dana park, please look",
                "(@DANA PARK)",
                "See @Dana\u00a0Park.",
                "@Dana Park\nand the rest"
            })
    void aColleagueIsMeantHoweverTheNameIsTyped(String text) {
        assertThat(mentions.in(text)).containsExactly(DANA.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@sean obrien", "@Seán O’Brien!", "@Sea\u0301n O'Brien"})
    void accentsAndApostrophesMakeNoDifference(String text) {
        assertThat(mentions.in(text)).containsExactly(OBRIEN.id());
    }

    @Test
    void theLongestNameIsMeant() {
        assertThat(mentions.in("@dana park nunez and @dana park")).containsExactly(DANA_JOSE.id(), DANA.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x@Dana Park", "dana@dana park", "@Dana Parker", "@ Dana Park", "@", "@Dana"})
    void nobodyIsMeantByWhatIsNoMention(String text) {
        assertThat(mentions.in(text)).isEmpty();
        assertThat(mentions.pieces(text)).containsExactly(new Mentions.Piece(text, false));
    }

    @Test
    void onlyTheNameItselfIsMarked() {
        assertThat(mentions.pieces("Ask @dana park, please"))
                .containsExactly(
                        new Mentions.Piece("Ask ", false),
                        new Mentions.Piece("@dana park", true),
                        new Mentions.Piece(", please", false));
    }
}
