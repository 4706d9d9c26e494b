package org.clinic.portal.topic.check;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.topic.check.Looked.link;
import static org.clinic.portal.topic.check.Looked.paragraph;
import static org.clinic.portal.topic.check.Looked.section;
import static org.clinic.portal.topic.check.Looked.words;

class LinkChecksTest {

    private static final String PAGE = "https://clinic.example/spine";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "click here", "Click here.", "Here", "read more »", "Learn More", "this page", "More information",
                "(more)", "haga clic aquí", "Haz clic aquí", "aquí", "Leer más…", "más información", "este enlace"
            })
    void isAVagueLink(String words) {
        assertThat(words(Check.VAGUE_LINK, section(link(words, PAGE)))).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How to get here",
                "Read more about blood thinners",
                "The clinic’s page on spines",
                "Directions",
                "More information on anesthesia",
                "Call the front desk",
                "Cómo llegar aquí",
                "Más información sobre la anestesia",
                "Our map",
                "Download the checklist"
            })
    void isNoVagueLink(String words) {
        assertThat(words(Check.VAGUE_LINK, section(link(words, PAGE)))).isEmpty();
    }

    @Test
    void wordsThatLeadNowhereAreNoVagueLink() {
        assertThat(words(Check.VAGUE_LINK, section(paragraph("Wait here")))).isEmpty();
    }

    @Test
    void aLinkIsOneHoweverItsWordsLook() {
        var target = new LinkTarget.Address(PAGE);
        var line = new RichText(
                List.of(new Span("click ", true, false, false, target), new Span("here", false, false, false, target)));

        assertThat(words(Check.VAGUE_LINK, section(new Block.Paragraph(line)))).containsExactly("click here");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "…", ".", "→", "»", "-", "(?)", "\u00a0"})
    void isAnEmptyLink(String words) {
        assertThat(words(Check.EMPTY_LINK, section(link(words, PAGE)))).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "¿Qué?", "→ map", "5 mm", "é", "(map)", "痛"})
    void isNoEmptyLink(String words) {
        assertThat(words(Check.EMPTY_LINK, section(link(words, PAGE)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "See https://clinic.example/a for more., https://clinic.example/a",
        "See http://clinic.example., http://clinic.example",
        "(www.clinic.example), www.clinic.example",
        "WWW.CLINIC.EXAMPLE says so, WWW.CLINIC.EXAMPLE",
        "Go to www.clinic.example/a?b=c#d!, www.clinic.example/a?b=c#d",
        "Visita www.clinica.example/citas., www.clinica.example/citas",
        "“https://clinic.example”, https://clinic.example",
        "Map: https://clinic.example/m_1-2/, https://clinic.example/m_1-2/"
    })
    void isABareAddress(String text, String address) {
        assertThat(words(Check.BARE_ADDRESS, section(paragraph(text)))).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic.example/spine", "clinic.example/spine/", "https://clinic.example/spine"})
    void isABareAddressAsALink(String words) {
        assertThat(words(Check.BARE_ADDRESS, section(link(words, PAGE)))).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to desk@clinic.example.", "Call 555 0100.", "The website of the clinic", "It is 3.5 mm wide.",
                "Some drugs, e.g. aspirin", "Our www pages", "clinic.example is our name.", "http is a word",
                "Take 1.5 tablets/day.", "ask and/or tell"
            })
    void isNoBareAddress(String text) {
        assertThat(words(Check.BARE_ADDRESS, section(paragraph(text)))).isEmpty();
    }

    @Test
    void whatALinkIsAboutIsNoBareAddress() {
        assertThat(words(Check.BARE_ADDRESS, section(link("desk@clinic.example", "mailto:desk@clinic.example"))))
                .isEmpty();
        assertThat(words(Check.BARE_ADDRESS, section(link("Our page on spines", PAGE))))
                .isEmpty();
    }
}
