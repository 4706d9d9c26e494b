package org.clinic.portal.topic.standard.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.readability.Passage;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class ReadabilityCardTest extends SpringBrowserlessTest {

    private static final Readability VERY_EASY = read("Go to bed. Eat a bit.");
    private static final Readability MIXED = read("The anesthesiologist considers alternatives carefully.");

    @Test
    void noGradeIsBelowTheFirst() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(VERY_EASY)).contains("under 1").doesNotContain("-").contains("without them under 1");

        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat(text(VERY_EASY)).contains("menos de 1").contains("sin ellos menos de 1");
    }

    @Test
    void aGradeHasOneDigitBehindItsPointInTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(text(MIXED)).containsPattern("\\d\\.\\d");

        UI.getCurrent().setLocale(Locale.of("es"));
        assertThat(text(MIXED)).containsPattern("\\d,\\d").doesNotContain("menos de 1");
    }

    private static String text(Readability read) {
        return new ReadabilityCard("quality.topic", read, true)
                .getElement()
                .getTextRecursively()
                .replace("Flesch-Kincaid", "");
    }

    private static Readability read(String text) {
        return Readability.of(List.of(Passage.paragraph(text)), Set.of("bed"), Locale.ENGLISH);
    }
}
