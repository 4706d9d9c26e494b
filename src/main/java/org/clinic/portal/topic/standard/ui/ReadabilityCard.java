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
                                "unavoidable.with-and-without", with.fleschKincaid(), without.fleschKincaid()))));
    }

    private Component grades(Grades grades) {
        var row = new Div(
                figure(grade(grades.fleschKincaid()), getTranslation("quality.flesch-kincaid")),
                figure(
                        grade(grades.smog()),
                        getTranslation(grades.smogEstimated() ? "quality.smog-estimate" : "quality.smog")),
                figure(whole(grades.readingEase()), getTranslation("quality.reading-ease")));
        row.addClassName("grades");
        return row;
    }

    private static Div figure(String value, String name) {
        var number = new Span(value);
        number.addClassNames("figure", "num");
        return new Div(number, new Span(name));
    }

    /** A school has no year before the first. */
    private String grade(double value) {
        return getTranslation("quality.grade", value);
    }

    private String whole(double value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
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
