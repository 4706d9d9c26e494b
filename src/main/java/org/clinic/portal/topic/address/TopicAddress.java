package org.clinic.portal.topic.address;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;

/**
 * Where a screen of topics is, below {@code /staff}: written here alone. What reads one stands beside the screen.
 *
 * @param path without a slash before it
 * @param query by name
 */
public record TopicAddress(String path, Map<String, String> query) {

    /** What stands where the id of a section would while the details are open. */
    public static final String DETAILS = "details";

    public static final String BIN = "bin";

    /** Names the open part: the id of a section, {@link #DETAILS} or {@link #BIN}. */
    public static final String PART = "section";

    /** Names the comment that shall be shown, in whichever section it is by now. */
    public static final String COMMENT = "comment";

    /** Names what shall stand beside the text, where it is not what stands there anyway. */
    public static final String BESIDE = "beside";

    /** Names a moment of the whole site, or a release of it. */
    public static final String AT = "at";

    /** Names a topic, whose page shall be shown. */
    public static final String TOPIC = "topic";

    /** Names a page of the site by its path. */
    public static final String PAGE = "page";

    /** Names the month of what is planned that shall be shown. */
    public static final String MONTH = "month";

    /** Names how what is planned shall be shown, where it is not as it is shown anyway. */
    public static final String VIEW = "view";

    public static final String LIST = "list";

    public TopicAddress {
        query = Map.copyOf(query);
    }

    /** All topics. */
    public static TopicAddress list() {
        return new TopicAddress("topics", Map.of());
    }

    /** The editor as it opens by itself. */
    public static TopicAddress editor(TopicId topic) {
        return new TopicAddress(list().path + "/" + topic, Map.of());
    }

    public static TopicAddress section(TopicId topic, SectionId section) {
        return new TopicAddress(editor(topic).path, Map.of(PART, section.toString()));
    }

    /** A comment, which opens its section. */
    public static TopicAddress comment(TopicId topic, SectionId section, UUID comment) {
        return new TopicAddress(editor(topic).path, Map.of(PART, section.toString(), COMMENT, comment.toString()));
    }

    /** The draft as visitors would read it. */
    public static TopicAddress preview(TopicId topic) {
        return new TopicAddress(editor(topic).path + "/preview", Map.of());
    }

    /** What publishing a draft would do. */
    public static TopicAddress publish(TopicId topic) {
        return new TopicAddress(editor(topic).path + "/publish", Map.of());
    }

    /** What became of a topic between two of its states, as addresses name them. */
    public static TopicAddress compare(TopicId topic, String from, String to) {
        return new TopicAddress(editor(topic).path + "/compare", Map.of("from", from, "to", to));
    }

    /** Everything that is planned. */
    public static TopicAddress plans() {
        return new TopicAddress("plans", Map.of());
    }

    /** What is planned for a month, such as 2026-11. */
    public static TopicAddress plans(String month) {
        return new TopicAddress(plans().path, Map.of(MONTH, month));
    }

    /** Everything that is planned, one below the other alone. */
    public static TopicAddress planList() {
        return new TopicAddress(plans().path, Map.of(VIEW, LIST));
    }

    /** One plan among all. */
    public static TopicAddress plan(UUID plan) {
        return new TopicAddress(plans().path + "/" + plan, Map.of());
    }

    public static TopicAddress release(UUID release) {
        return new TopicAddress("releases/" + release, Map.of());
    }

    /** Everything that was done to a topic. */
    public static TopicAddress history(TopicId topic) {
        return new TopicAddress(editor(topic).path + "/history", Map.of());
    }

    /** A version as visitors read it. */
    public static TopicAddress version(TopicId topic, int number) {
        return new TopicAddress(editor(topic).path + "/versions/" + number, Map.of());
    }

    /** Two versions beside each other. */
    public static TopicAddress comparison(TopicId topic, int from, int to) {
        return new TopicAddress(
                editor(topic).path + "/compare", Map.of("from", String.valueOf(from), "to", String.valueOf(to)));
    }

    /** Where a topic is read while it is in the archive. */
    public static TopicAddress archived(TopicId topic) {
        return new TopicAddress(editor(topic).path + "/archived", Map.of());
    }

    /** The whole site as it is now, where another moment can be chosen. */
    public static TopicAddress site() {
        return new TopicAddress(list().path + "/site", Map.of());
    }

    /** What a topic says at a moment, on the site as it is then. */
    public static TopicAddress site(String moment, TopicId topic) {
        return new TopicAddress(site().path, Map.of(AT, moment, TOPIC, topic.toString()));
    }

    /** A page of the site at a moment; empty for its front page. */
    public static TopicAddress site(String moment, String page) {
        return new TopicAddress(site().path, page.isEmpty() ? Map.of(AT, moment) : Map.of(AT, moment, PAGE, page));
    }

    /** As a link has it, the query sorted by name so that the same place has one address. */
    @Override
    public String toString() {
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
    }
}
