package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The filters that coordinators keep, in the database. */
@Repository
class SavedViewStore {

    private final JdbcClient jdbc;

    SavedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The team's, then one's own, each in their order. */
    List<SavedView> of(AccountId owner) {
        return jdbc.sql("""
                        select id, name, shared, place, scope, priorities, assignees, topics, languages, labels, starred, unread
                        from inquiry_view where shared or owner_id = ? order by shared desc, place, id""").param(owner.id()).query(SavedViewStore::view).list();
    }

    void insert(SavedView view, AccountId owner) {
        var narrowing = view.filter().narrowing();
        jdbc.sql("""
                        insert into inquiry_view (id, owner_id, shared, name, place,
                                                  scope, priorities, assignees, topics, languages,
                                                  labels, starred, unread)
                        values (?, ?, ?, ?, ?, ?, cast(? as text[]), cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]),
                                cast(? as text[]), ?, ?)""")
                .params(
                        view.id(),
                        owner.id(),
                        view.shared(),
                        view.name(),
                        view.place(),
                        view.filter().scope().name(),
                        array(narrowing.priorities()),
                        array(narrowing.assignees()),
                        array(narrowing.topics()),
                        array(narrowing.languages()),
                        array(narrowing.labels()),
                        narrowing.starred(),
                        narrowing.unread())
                .update();
    }

    /** Whoever makes one of the team's their own has it. */
    void update(SavedView view, AccountId owner) {
        jdbc.sql("update inquiry_view set name = ?, shared = ?, place = ?, owner_id = ? where id = ?")
                .params(view.name(), view.shared(), view.place(), owner.id(), view.id())
                .update();
    }

    void place(SavedView view, int place) {
        jdbc.sql("update inquiry_view set place = ? where id = ?")
                .params(place, view.id())
                .update();
    }

    void delete(SavedView view) {
        jdbc.sql("delete from inquiry_view where id = ?").param(view.id()).update();
    }

    private static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        var narrowing = new Narrowing(
                set(row, "priorities", Priority::valueOf),
                set(row, "assignees", id -> new AccountId(UUID.fromString(id))),
                set(row, "topics", UUID::fromString),
                set(row, "languages", Function.identity()),
                set(row, "labels", Function.identity()),
                row.getBoolean("starred"),
                row.getBoolean("unread"));
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("shared"),
                row.getInt("place"),
                new InquiryFilter(InquiryScope.valueOf(row.getString("scope")), narrowing, ""));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> read) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(value -> read.apply(value.toString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
