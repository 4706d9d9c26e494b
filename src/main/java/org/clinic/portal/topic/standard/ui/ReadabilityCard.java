package org.clinic.portal.topic.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.Optional;
import org.clinic.portal.readability.Grades;
import org.clinic.portal.readability.Readability;

/** The grades of a text, with the counts behind them. */
class ReadabilityCard extends Div {

    /** {@code heading} is a translation key; {@code terms} tells whether there are words that the text cannot do without. */
    ReadabilityCard(String heading, Readability read, boolean terms) {
        addClassName("card");
        add(new H2(getTranslation(heading)));
        read.grades().ifPresent(grades -> add(grades(grades)));
        add(new Paragraph(counted(read)));
        if (terms) {
            withAndWithoutTerms(read).ifPresent(this::add);
        }
    }

    private Optional<Component> withAndWithoutTerms(Readability read) {
        return read.grades()
                .flatMap(with -> read.withoutTerms()
                        .grades()
                        .map(without -> new Paragraph(getTranslation(
                                "unavoidable.with-and-without",
                                number(with.fleschKincaid(), 1),
                                number(without.fleschKincaid(), 1)))));
    }

    private Component grades(Grades grades) {
        var row = new Div(
                figure(grades.fleschKincaid(), 1, getTranslation("quality.flesch-kincaid")),
                figure(
                        grades.smog(),
                        1,
                        getTranslation(grades.smogEstimated() ? "quality.smog-estimate" : "quality.smog")),
                figure(grades.readingEase(), 0, getTranslation("quality.reading-ease")));
        row.addClassName("grades");
        return row;
    }

    private Div figure(double value, int digits, String name) {
        var number = new Span(number(value, digits));
        number.addClassNames("figure", "num");
        return new Div(number, new Span(name));
    }

    private String number(double value, int digits) {
        var format = NumberFormat.getInstance(getLocale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    private String counted(Readability read) {
        var counts = read.counts();
        if (counts.words() == 0) {
            return getTranslation("quality.nothing");
        }
        var said = getTranslation(
                "quality.counts", counts.sentences(), counts.words(), counts.syllables(), counts.minutesToRead());
        return read.paragraphsOnly()
                .grades()
                .filter(paragraphs -> !read.grades().equals(Optional.of(paragraphs)))
                .map(paragraphs -> said + " " + getTranslation("quality.paragraphs-only", paragraphs.fleschKincaid()))
                .orElse(said);
    }
}
