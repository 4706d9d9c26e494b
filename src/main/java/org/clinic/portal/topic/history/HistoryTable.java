package org.clinic.portal.topic.history;

import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.table.CsvTable;
import org.springframework.stereotype.Component;

/** A topic's history as a table: a line for each act, in the language of whoever reads it. */
@Component
class HistoryTable {

    private static final List<String> COLUMNS =
            List.of("at", "began", "who", "about", "what", "times", "sections", "version", "words", "address");

    private final ActWords words;
    private final Translations translations;
    private final Clinic clinic;

    HistoryTable(ActWords words, Translations translations, Clinic clinic) {
        this.words = words;
        this.translations = translations;
        this.clinic = clinic;
    }

    /**
     * Writes each act as it comes.
     *
     * @param acts hands on one after the other
     */
    void write(Consumer<Consumer<TopicAct>> acts, Locale language, Function<ActId, String> address, OutputStream to) {
        var table = CsvTable.forSpreadsheets(to);
        table.line(COLUMNS.stream()
                .map(column -> translations.getTranslation("topic-history.column." + column, language))
                .toArray(String[]::new));
        acts.accept(act -> table.line(line(act, language, address.apply(act.id()))));
        table.end();
    }

    private String[] line(TopicAct act, Locale language, String address) {
        return new String[] {
            time(act.at()),
            act.began().equals(act.at()) ? "" : time(act.began()),
            Objects.requireNonNullElse(act.name(), ""),
            words.about(act.kind().about(), language),
            words.what(act, language),
            act.detail() instanceof TopicAct.Edits edits ? String.valueOf(edits.times()) : "",
            sections(act, language),
            version(act),
            words.words(act, language).orElse(""),
            address
        };
    }

    /** With the clinic's offset at that moment, to the second. */
    private String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                moment.truncatedTo(ChronoUnit.SECONDS).atZone(clinic.zone()));
    }

    private String sections(TopicAct act, Locale language) {
        return switch (act.detail()) {
            case TopicAct.Edits edits ->
                words.sections(edits).stream()
                        .map(section -> words.name(section, language))
                        .collect(Collectors.joining("; "));
            case TopicAct.Said said -> words.name(said.section(), language);
            default -> "";
        };
    }

    private static String version(TopicAct act) {
        return switch (act.detail()) {
            case TopicAct.OldVersion version -> String.valueOf(version.number());
            case TopicAct.NewVersion version -> String.valueOf(version.number());
            case TopicAct.Withdrawn version -> String.valueOf(version.number());
            default -> "";
        };
    }
}
