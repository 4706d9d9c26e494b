package org.clinic.portal.demo;

import java.time.Duration;
import java.util.List;
import org.clinic.portal.base.time.DemoClock;
import org.clinic.portal.glossary.Explanation;
import org.clinic.portal.glossary.GlossaryService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Writes down what pages explain, soon after the first version was published. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoWords {

    private static final Duration AGO = Duration.ofDays(40);

    private final GlossaryService glossary;
    private final DemoClock clock;

    DemoWords(GlossaryService glossary, DemoClock clock) {
        this.glossary = glossary;
        this.clock = clock;
    }

    /** But for those that are explained already: they outlive topics. */
    void explain(Script script) {
        clock.at(
                clock.instant().minus(AGO),
                () -> script.words().stream()
                        .map(Written::explanation)
                        .filter(word -> glossary.search(word.word()).isEmpty())
                        .forEach(glossary::add));
    }

    /** What is explained, as {@code demo/words.json} has it. */
    record Script(List<Written> words) {}

    record Written(String language, String word, List<String> forms, String text) {

        Explanation explanation() {
            return new Explanation(language, word, forms, text);
        }
    }
}
