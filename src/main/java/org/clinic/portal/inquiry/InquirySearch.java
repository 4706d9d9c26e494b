package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.Condition.Asking;
import org.clinic.portal.inquiry.due.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds inquiries a page at a time from where the last one ended: those that are open by what is due first, all others
 * newest first.
 */
@Repository
class InquirySearch {

    /** With a limit, as the database would otherwise read who has seen any of them at all. */
    private static final String ROWS = """
            select id, name_by_now(inquiry) as name, received_at, left(message, %d) opening, topic_title, version_number, section_heading, language,
                   status, assignee_name, outcome, priority, next_step, next_step_by, next_step_try, next_step_words,
                   (select true from inquiry_event where inquiry_id = inquiry.id and kind = 'SEEN' limit 1) seen,
                   """.formatted(Findings.LONGEST) + Condition.MARKS + " from inquiry";

    private static final String CLOSED =
            "exists (select from inquiry where id = inquiry_words.inquiry_id and status = 'CLOSED')";

    private static final Pattern NAME_PART = Pattern.compile("[\\s\\p{Pd}]+");

    private final JdbcClient jdbc;
    private final WordSearch words;
    private final NameSearch names;
    private final Findings findings;
    private final Clinic clinic;
    private final Clock clock;

    InquirySearch(JdbcClient jdbc, WordSearch words, NameSearch names, Findings findings, Clinic clinic, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.names = names;
        this.findings = findings;
        this.clinic = clinic;
        this.clock = clock;
    }

    /**
     * @param after the last row of the page before, absent for the first page
     * @throws IllegalArgumentException if words are looked for among some of what is over only
     */
    List<InquirySummary> find(InquiryFilter filter, AccountId coordinator, @Nullable InquirySummary after, int limit) {
        var sought = SoughtText.of(filter.text());
        var said = said(sought);
        if (said == null || filter.scope().isByDue()) {
            var found = list(filter, said, coordinator, after, limit);
            return said == null ? found : findings.of(found, folded(sought.words()), digits(sought));
        }
        if (!filter.narrowing().isNone()) {
            throw new IllegalArgumentException("Words are looked for in all that is over");
        }
        var found = switch (filter.scope()) {
            case SPAM -> rows(words.findSpam(said, after, limit), coordinator);
            case CLOSED -> rows(words.find(said, CLOSED, after, limit), coordinator);
            default -> spamLast(said, coordinator, after, limit);
        };
        return findings.of(found, folded(sought.words()), digits(sought));
    }

    private List<InquirySummary> list(
            InquiryFilter filter,
            @Nullable Said said,
            AccountId coordinator,
            @Nullable InquirySummary after,
            int limit) {
        boolean isByDue = filter.scope().isByDue();
        var condition = Condition.of(filter, asking(coordinator));
        var sql = new StringBuilder(ROWS).append(" where ").append(condition.sql());
        var values = new ArrayList<Object>(List.of(coordinator.id(), coordinator.id()));
        values.addAll(condition.values());
        if (said != null) {
            sql.append(" and exists (select from inquiry_words where inquiry_id = inquiry.id and ")
                    .append(said.condition())
                    .append(")");
            values.addAll(said.values());
        }
        if (after != null) {
            sql.append(isByDue ? " and (next_step_by, id) > (?, ?)" : " and (received_at, id) < (?, ?)");
            values.add(Timestamptz.of(isByDue ? due(after) : after.receivedAt()));
            values.add(after.id().id());
        }
        sql.append(isByDue ? " order by next_step_by, id limit ?" : " order by received_at desc, id desc limit ?");
        values.add(limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query(InquirySearch::summary)
                .list();
    }

    /** Those of a filter without words, in its order. */
    List<InquiryId> ids(InquiryFilter filter, AccountId coordinator, int limit) {
        var condition = Condition.of(filter, asking(coordinator));
        return jdbc.sql("select id from inquiry where " + condition.sql() + " order by "
                        + (filter.scope().isByDue() ? "next_step_by, id" : "received_at desc, id desc") + " limit "
                        + limit)
                .params(condition.values())
                .query((row, number) -> new InquiryId(row.getObject("id", UUID.class)))
                .list();
    }

    private Asking asking(AccountId coordinator) {
        var now = clock.instant();
        return new Asking(
                coordinator,
                now,
                now.atZone(clinic.zone())
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(clinic.zone())
                        .toInstant());
    }

    private List<InquirySummary> spamLast(Said said, AccountId coordinator, @Nullable InquirySummary after, int limit) {
        boolean isWithinSpam = after != null && after.status() == InquiryStatus.SPAM;
        var found = new ArrayList<InquiryId>();
        if (!isWithinSpam) {
            found.addAll(words.find(said, "true", after, limit));
        }
        if (found.size() < limit) {
            found.addAll(words.findSpam(said, isWithinSpam ? after : null, limit - found.size()));
        }
        return rows(found, coordinator);
    }

    /** Those inquiries, in that order. */
    private List<InquirySummary> rows(List<InquiryId> ids, AccountId coordinator) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ROWS + """
                         join unnest(cast(? as uuid[])) with ordinality found (found_id, place) on found_id = id
                        order by place""")
                .params(
                        coordinator.id(),
                        coordinator.id(),
                        ids.stream().map(InquiryId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(InquirySearch::summary)
                .list();
    }

    /**
     * How many there are of each filter in one reading, in their order. Of what is over nobody counts, so none may be asked
     * for, nor with words.
     */
    List<Integer> counts(List<InquiryFilter> filters, AccountId coordinator) {
        var asking = asking(coordinator);
        var conditions =
                filters.stream().map(filter -> Condition.of(filter, asking)).toList();
        return jdbc.sql(conditions.stream()
                        .map(condition -> "count(*) filter (where " + condition.sql() + ")")
                        .collect(Collectors.joining(", ", "select ", " from inquiry where next_step is not null")))
                .params(conditions.stream()
                        .flatMap(condition -> condition.values().stream())
                        .toList())
                .query((row, number) -> {
                    var counts = new ArrayList<Integer>();
                    for (int column = 1; column <= filters.size(); column++) {
                        counts.add(row.getInt(column));
                    }
                    return List.copyOf(counts);
                })
                .single();
    }

    /** Each is found by the index on topics, however many inquiries there are. */
    Map<UUID, String> topics() {
        return jdbc
                .sql("""
                        with recursive asked(topic_id) as (
                            (select topic_id from inquiry order by topic_id limit 1)
                            union all
                            select (select topic_id from inquiry where topic_id > asked.topic_id order by topic_id limit 1)
                            from asked where asked.topic_id is not null)
                        select topic_id, title.topic_title
                        from asked, lateral (select topic_title from inquiry where topic_id = asked.topic_id
                                             order by received_at desc, id desc limit 1) title""")
                .query((row, number) -> Map.entry(row.getObject("topic_id", UUID.class), row.getString("topic_title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Instant due(InquirySummary open) {
        return Objects.requireNonNull(open.nextStep()).by();
    }

    /** Those of people whose names are nearly what was typed, but for what is found by it; at most so many. */
    NearNames near(String text, AccountId coordinator, int limit) {
        var sought = SoughtText.of(text);
        var asked = folded(sought.words());
        var near = asked.stream().collect(Collectors.toMap(Function.identity(), names::near, (same, _) -> same));
        var meant = near.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var exact = said(sought);
        if (exact == null || meant.isEmpty()) {
            return NearNames.NONE;
        }
        var parts = new ArrayList<Said>();
        for (String word : asked) {
            var ways = new ArrayList<Said>(List.of(Said.word(word)));
            near.getOrDefault(word, List.of()).forEach(name -> ways.add(Said.name(name)));
            parts.add(Said.any(ways));
        }
        parts.addAll(numbers(sought));
        parts.add(Said.not(exact));
        var found = findings.of(
                rows(words.find(Said.all(parts), "true", null, limit), coordinator),
                Stream.concat(meant.stream(), asked.stream()).toList(),
                digits(sought));
        return new NearNames(
                found.stream()
                        .flatMap(inquiry -> NAME_PART.splitAsStream(inquiry.name()))
                        .filter(part -> meant.contains(Folded.of(part)))
                        .distinct()
                        .toList(),
                found);
    }

    private @Nullable Said said(SoughtText sought) {
        var parts = new ArrayList<Said>();
        folded(sought.words()).forEach(word -> parts.add(Said.word(word)));
        parts.addAll(numbers(sought));
        return parts.isEmpty() ? null : Said.all(parts);
    }

    private List<Said> numbers(SoughtText sought) {
        return sought.numbers().stream()
                .map(number -> Said.any(List.of(
                        Said.anywhere(PhoneNumber.sought(number, clinic.country())),
                        Said.anywhere(String.join(" ", folded(number))))))
                .toList();
    }

    private List<String> digits(SoughtText sought) {
        return sought.numbers().stream()
                .map(number -> PhoneNumber.sought(number, clinic.country()))
                .toList();
    }

    /** Asked for beforehand, so that each can be looked up in the index. */
    private List<String> folded(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select unnest(asked_words(?))")
                .param(text)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static InquirySummary summary(ResultSet row, int number) throws SQLException {
        return new InquirySummary(
                new InquiryId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Timestamptz.in(row, "received_at"),
                row.getString("opening"),
                row.getString("topic_title"),
                row.getInt("version_number"),
                row.getString("section_heading"),
                row.getString("language"),
                InquiryStatus.valueOf(row.getString("status")),
                row.getString("assignee_name"),
                outcome(row),
                Priority.valueOf(row.getString("priority")),
                nextStep(row),
                row.getBoolean("seen"),
                marks(row),
                null);
    }

    static Marks marks(ResultSet row) throws SQLException {
        return new Marks(
                List.of((String[]) row.getArray("labels").getArray()),
                row.getBoolean("starred"),
                row.getBoolean("unread"),
                DoubtStore.in(row, "doubts"));
    }

    static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null ? null : Outcome.valueOf(outcome);
    }

    static @Nullable NextStep nextStep(ResultSet row) throws SQLException {
        return row.getString("next_step") == null ? null : requiredNextStep(row);
    }

    /** Of a row that has one. */
    static NextStep requiredNextStep(ResultSet row) throws SQLException {
        return new NextStep(
                NextStepKind.valueOf(row.getString("next_step")),
                Timestamptz.in(row, "next_step_by"),
                row.getObject("next_step_try", Integer.class),
                row.getString("next_step_words"));
    }
}
