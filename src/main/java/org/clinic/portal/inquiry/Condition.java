package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;

/**
 * What holds of a row of the table of inquiries, so that a list and the number on it can never mean different things.
 *
 * @param values of the question marks in it, in order
 */
record Condition(String sql, List<Object> values) {

    /** Whether an account has starred an inquiry. */
    static final String STAR = "select from inquiry_star where inquiry_id = inquiry.id and account_id = ?";

    /** Whether an account has read an inquiry as it is. */
    static final String READ =
            "select from inquiry_read reading where inquiry_id = inquiry.id and account_id = ? and reading.revision >= inquiry.revision";

    /** Columns of what an inquiry is marked with; the account that looks at it stands in two places. */
    static final String MARKS =
            "array(select label from inquiry_labelled where inquiry_id = inquiry.id order by folded(label)) labels, exists ("
                    + STAR + ") starred, not exists (" + READ + ") unread, "
                    + "(select reasons from inquiry_doubt where inquiry_id = inquiry.id and marked) doubts";

    Condition {
        values = List.copyOf(values);
    }

    static Condition of(InquiryFilter filter, Asking asking) {
        var narrowing = filter.narrowing();
        var parts = new ArrayList<Condition>();
        parts.add(of(filter.scope(), asking));
        addAnyOf(parts, "priority", "text", narrowing.priorities());
        addAnyOf(parts, "assignee_id", "uuid", narrowing.assignees());
        addAnyOf(parts, "topic_id", "uuid", narrowing.topics());
        addAnyOf(parts, "language", "text", narrowing.languages());
        if (!narrowing.labels().isEmpty()) {
            parts.add(of(
                    "exists (select from inquiry_labelled where inquiry_id = inquiry.id and label = any (cast(? as text[])))",
                    (Object) narrowing.labels().toArray(String[]::new)));
        }
        if (narrowing.starred()) {
            parts.add(of("exists (" + STAR + ")", asking.coordinator().id()));
        }
        if (narrowing.unread()) {
            parts.add(of("not exists (" + READ + ")", asking.coordinator().id()));
        }
        return all(parts);
    }

    private static Condition of(InquiryScope scope, Asking asking) {
        return switch (scope) {
            case TO_ANSWER ->
                of(
                        "next_step is not null and (next_step not in ('WAIT', 'COME_BACK') or next_step_by < ?)",
                        Timestamptz.of(asking.now()));
            case MINE ->
                of(
                        "next_step is not null and assignee_id = ?",
                        asking.coordinator().id());
            case RECEIVED -> of("status = 'RECEIVED'");
            case TODAY -> of("next_step is not null and next_step_by < ?", Timestamptz.of(asking.endOfToday()));
            case LATE -> of("next_step is not null and next_step_by < ?", Timestamptz.of(asking.now()));
            case WAITING -> of("next_step = 'WAIT'");
            case SNOOZED -> of("next_step = 'COME_BACK'");
            case OPEN -> of("next_step is not null");
            case CLOSED -> of("status = 'CLOSED'");
            case SPAM -> of("status = 'SPAM'");
            case ALL -> of("true");
        };
    }

    /** Nothing is added where nothing was chosen. */
    private static void addAnyOf(List<Condition> parts, String column, String type, Set<?> chosen) {
        if (!chosen.isEmpty()) {
            parts.add(of("%s = any (cast(? as %s[]))".formatted(column, type), (Object)
                    chosen.stream().map(Object::toString).toArray(String[]::new)));
        }
    }

    private static Condition all(List<Condition> parts) {
        return new Condition(
                parts.stream().map(Condition::sql).collect(Collectors.joining(") and (", "(", ")")),
                parts.stream().flatMap(part -> part.values.stream()).toList());
    }

    private static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    /**
     * Who asks, and when.
     *
     * @param endOfToday of the day that it is then in the clinic's zone
     */
    record Asking(AccountId coordinator, Instant now, Instant endOfToday) {}
}
