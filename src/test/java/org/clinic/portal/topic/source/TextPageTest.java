package org.clinic.portal.topic.source;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextPageTest {

    @Test
    void linesThatWereFullAreOneParagraph() {
        var preview = Readings.text("""
            Title

            Come a little earlier than your
            appointment, please, and bring somebody,
            along.

            Bring your card.
            """);

        assertThat(Readings.blocks(preview))
                .containsExactly(
                        paragraph("Come a little earlier than your appointment, please, and bring somebody, along."),
                        paragraph("Bring your card."));
        assertThat(preview.lines().get(3).because()).isEqualTo(Because.CONTINUES);
    }

    @Test
    void linesTooLongToBeWrappedAreParagraphsOfTheirOwn() {
        var first = "Come early. " + "We will show you around. ".repeat(5).strip();
        var preview = Readings.text("Title\n\n" + first + "\nHow Long It Takes\nIt takes an hour.\n");

        assertThat(preview.sections()).extracting(Section::heading).containsExactly("", "How Long It Takes");
        assertThat(Readings.texts(preview.sections().getFirst())).containsExactly(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"• ", "•", "- ", "* ", "– ", "— ", "· ", "·", "\t•\t", "•\u00A0", "\uF0B7 "})
    void everyUsualBulletMakesAList(String bullet) {
        var preview = Readings.text("Title\n\nBring:\n" + bullet + "your card\n" + bullet + "your glasses\n");

        assertThat(Readings.blocks(preview)).containsExactly(paragraph("Bring:"), bullets("your card", "your glasses"));
    }

    @Test
    void aBulletGoesOnInTheLineBelow() {
        var preview = Readings.text("""
            Title

            - a medicine that
              thins your blood
            - tablets
            for the heart
            - a plaster
            Then you can go home.
            """);

        assertThat(Readings.blocks(preview))
                .containsExactly(
                        bullets("a medicine that thins your blood", "tablets for the heart", "a plaster"),
                        paragraph("Then you can go home."));
    }

    @Test
    void bulletsWithBlankLinesBetweenAreOneList() {
        var preview = Readings.text("Title\n\n- one\n\n- two\n\n\n- three\n");

        assertThat(Readings.blocks(preview)).containsExactly(bullets("one", "two", "three"));
    }

    @Test
    void numbersThatCountMakeANumberedList() {
        var preview = Readings.text("Title\n\n1. Lie down.\n2. Breathe.\n\n3) Get up.\n");

        assertThat(Readings.blocks(preview)).containsExactly(numbers("Lie down.", "Breathe.", "Get up."));
    }

    @Test
    void aNumberThatAListWouldNotShowStaysInTheText() {
        var preview = Readings.text(
                "Title\n\n1. Lie down.\n3. Get up.\n\nWalk for as many minutes as you like, at least\n2. minutes.\n");

        assertThat(Readings.blocks(preview))
                .containsExactly(
                        numbers("Lie down."),
                        paragraph("3. Get up."),
                        paragraph("Walk for as many minutes as you like, at least 2. minutes."));
        assertThat(preview.lines().get(3).because()).isEqualTo(Because.OUT_OF_SEQUENCE);
    }

    @Test
    void headingsMayBeNumbered() {
        var preview = Readings.text("""
            Title

            1. What Is It?

            A gel.

            2. Who Is It For?

            For you.
            """);

        assertThat(preview.sections())
                .extracting(Section::heading)
                .containsExactly("1. What Is It?", "2. Who Is It For?");
    }

    @Test
    void theLastItemOfASpacedListIsNoHeading() {
        var preview = Readings.text("Title\n\n1. Stop Eating\n\n2. Arrange a Ride\n\nMost people need no tests.\n");

        assertThat(preview.sections()).extracting(Section::heading).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"How to get ready", "What You Need", "Can I drive?", "¿Puedo conducir?", "Go Home!", "RECOVERY"})
    void aShortLineOfItsOwnAboveTextIsAHeading(String line) {
        var preview = Readings.text("Title\n\n" + line + "\n\nSome text follows here.\n");

        assertThat(preview.sections()).extracting(Section::heading).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a sentence.",
                "Before you come, please:",
                "Good news. You can go home",
                "and so it goes on",
                "You will find the desk on the second floor beside the lift"
            })
    void aSentenceOrAnUnfinishedOneIsNoHeading(String line) {
        var preview = Readings.text("Title\n\n" + line + "\n\nSome text follows here.\n");

        assertThat(preview.sections()).extracting(Section::heading).containsExactly("");
        assertThat(Readings.blocks(preview)).contains(paragraph(line));
    }

    @Test
    void aHeadingWithoutTextIsKeptAsText() {
        var preview = Readings.text("Title\n\nSome text.\n\nCall Us Today\n");

        assertThat(Readings.blocks(preview)).containsExactly(paragraph("Some text."), paragraph("Call Us Today"));
        assertThat(preview.lines().getLast().because()).isEqualTo(Because.NO_TEXT_FOLLOWS);
    }

    @Test
    void aTitleSaidOnceIsTheTitle() {
        var preview = Readings.text("\n\nBefore your visit\n\nCome early.\n");

        assertThat(preview.title()).isEqualTo("Before your visit");
        assertThat(preview.label()).isEmpty();
    }

    @Test
    void theLabelIsSaidAgainInTheTitle() {
        var preview = Readings.text("Knee Injection\n\nBefore the Knee Injection\n\nCome early.\n");

        assertThat(preview.label()).isEqualTo("Knee Injection");
        assertThat(preview.title()).isEqualTo("Before the Knee Injection");
    }

    @Test
    void aHeadingRightBelowTheTitleStaysAHeading() {
        var preview = Readings.text("Before Your Visit\n\nWhat to Bring\n\nYour card.\n");

        assertThat(preview.title()).isEqualTo("Before Your Visit");
        assertThat(preview.sections()).extracting(Section::heading).containsExactly("What to Bring");
    }

    @Test
    void titlesThatDifferInAWordThatMattersAreTwo() {
        var preview = Readings.text("Before Knee Surgery\n\nBefore Hip Surgery\n\nCome early.\n");

        assertThat(preview.count(LineOutcome.TITLE_VARIANT)).isZero();
        assertThat(preview.sections()).extracting(Section::heading).containsExactly("Before Hip Surgery");
    }

    @Test
    void theTitleThatIsSaidMostWins() {
        var preview = Readings.text("Before a Visit\n\nBefore the Visit\n\nBEFORE THE VISIT\n\nCome early.\n");

        assertThat(Readings.outcomes(preview).subList(0, 5))
                .containsExactly(
                        LineOutcome.TITLE_VARIANT,
                        LineOutcome.BLANK,
                        LineOutcome.TITLE,
                        LineOutcome.BLANK,
                        LineOutcome.REPEATED_TITLE);
    }

    @Test
    void withoutATitleTheNameOfTheFileStandsIn() {
        var preview =
                new SourceReader().read("C:\\texts\\what-to_know.TXT", "Come early.".getBytes(), Corrections.NONE);

        assertThat(preview.title()).isEqualTo("What to know");
        assertThat(preview.count(LineOutcome.TITLE)).isZero();
        assertThat(preview.sections()).extracting(Section::kind).containsExactly(SectionKind.INTRODUCTION);
    }

    @Test
    void aRuleIsDroppedAndPartsWhatItStandsBetween() {
        var preview = Readings.text("Title\n=====\nCome early.\n* * *\nBring your card.\n");

        assertThat(preview.title()).isEqualTo("Title");
        assertThat(Readings.blocks(preview)).containsExactly(paragraph("Come early."), paragraph("Bring your card."));
        assertThat(preview.lines().get(1).because()).isEqualTo(Because.RULE);
    }

    @Test
    void windowsLineEndsTabsAndNoBreakSpacesAreTidied() {
        var preview = Readings.text(
                "\uFEFFTitle\r\n\u00A0\r\n\u00A0\u00A0Take\t10\u00A0mg \u00A0 twice.\u00A0\r\n\r\n•\u00A0\tRest\r\n");

        assertThat(preview.title()).isEqualTo("Title");
        assertThat(Readings.blocks(preview)).containsExactly(paragraph("Take 10\u00A0mg twice."), bullets("Rest"));
        assertThat(preview.lines()).hasSize(5);
    }

    @Test
    void aWholeContactFormIsRecognised() {
        var preview = Readings.text("""
            Title

            Come early.

            Name(Required)
            First
            Last

            Email *
            Phone (optional)
            Preferred Time(Required)

            CAPTCHA
            Please leave this field empty.
            Submit
            """);

        assertThat(Readings.outcomes(preview).subList(4, 15))
                .containsExactly(
                        LineOutcome.FORM_FIELD,
                        LineOutcome.FORM_FIELD,
                        LineOutcome.FORM_FIELD,
                        LineOutcome.BLANK,
                        LineOutcome.FORM_FIELD,
                        LineOutcome.FORM_FIELD,
                        LineOutcome.FORM_FIELD,
                        LineOutcome.BLANK,
                        LineOutcome.FORM_CAPTCHA,
                        LineOutcome.FORM_HONEYPOT,
                        LineOutcome.FORM_BUTTON);
    }

    @Test
    void aSpanishFormIsRecognisedToo() {
        var preview = Readings.text("Título\n\n"
                + "Venga con tiempo para la visita.\n\n"
                + "Este campo es un campo de validación y debe quedar sin cambios.\n"
                + "Nombre(Obligatorio)\n"
                + "Teléfono\n"
                + "Enviar\n");

        assertThat(preview.language()).isEqualTo("es");
        assertThat(Readings.outcomes(preview).subList(4, 8))
                .containsExactly(
                        LineOutcome.FORM_HONEYPOT,
                        LineOutcome.FORM_FIELD,
                        LineOutcome.FORM_FIELD,
                        LineOutcome.FORM_BUTTON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Submit", "Message", "Photo ID (required)", "Results may vary*", "- Photo ID(Required)"})
    void wordsOfAFormAreTextWhereNoFormIs(String line) {
        var preview = Readings.text("Title\n\nBring these:\n\n" + line + "\n\nThank you.\n");

        assertThat(preview.lines().get(4).outcome().isKept()).isTrue();
    }

    @Test
    void aSectionTooLongForOneGoesOnInASecond() {
        var line = "A sentence that says a little, not much.";
        var preview = Readings.text("Title\n\nThe Long Part\n\n" + (line + "\n\n").repeat(2000));

        assertThat(preview.sections()).extracting(Section::heading).hasSize(3).containsOnly("The Long Part");
        assertThat(Readings.blocks(preview)).hasSize(2000);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(RichText.plain(text));
    }

    private static Block bullets(String... items) {
        return new Block.BulletList(plain(items));
    }

    private static Block numbers(String... items) {
        return new Block.NumberedList(plain(items));
    }

    private static List<RichText> plain(String... texts) {
        return List.of(texts).stream().map(RichText::plain).toList();
    }
}
