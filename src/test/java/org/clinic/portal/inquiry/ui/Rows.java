package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the browser is told to draw of the rows of the list. */
final class Rows {

    private static final JsonMapper JSON = new JsonMapper();

    /** What the eye sees of them, in the order in which it is drawn. */
    private static final List<String> SEEN = List.of(
            "unread",
            "name",
            "due",
            "received",
            "opening",
            "elsewhere",
            "priority",
            "topic",
            "version",
            "section",
            "about",
            "assignee",
            "tags",
            "looking");

    private Rows() {}

    static String textOf(InquiryRow row) {
        var content = content(row);
        return SEEN.stream().map(content::path).map(Rows::words).collect(Collectors.joining("\n"));
    }

    static String nameOf(InquiryRow row) {
        return words(content(row).path("name"));
    }

    /** What was found, by which the row is here. */
    static Stream<String> marks(InquiryRow row) {
        var content = content(row);
        var elsewhere = content.path("elsewhere").values().stream().map(line -> line.path("text"));
        return Stream.concat(Stream.of(content.path("name"), content.path("opening")), elsewhere)
                .flatMap(parts -> IntStream.range(0, parts.size())
                        .filter(part -> part % 2 == 1)
                        .mapToObj(part -> parts.get(part).asString()));
    }

    /** As a click on it does. */
    static void open(InquiryRow row) {
        var list = new Location(row.getElement().getParent().getAttribute("data-address"));
        UI.getCurrent().navigate(list.getPath() + "/" + row.id(), list.getQueryParameters());
    }

    private static JsonNode content(InquiryRow row) {
        return JSON.readTree(row.getElement().getProperty("content"));
    }

    private static String words(JsonNode said) {
        if (said.isArray()) {
            return said.values().stream().map(Rows::words).collect(Collectors.joining());
        }
        if (said.isObject()) {
            return Stream.of("part", "text", "words")
                    .map(said::path)
                    .filter(part -> !part.isMissingNode())
                    .map(Rows::words)
                    .collect(Collectors.joining(" "));
        }
        return said.asString("");
    }
}
