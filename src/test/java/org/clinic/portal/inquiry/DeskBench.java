package org.clinic.portal.inquiry;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures, for {@code bench/desk}, what a desk costs over many inquiries; not among the tests, since it asserts no time. */
@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class DeskBench {

    private static final int INQUIRIES =
            Integer.parseInt(Objects.requireNonNullElse(System.getenv("BENCH_INQUIRIES"), "1000000"));

    /** Of a thousand: so many are open, as with a desk that answers sixty a day within some weeks. */
    private static final int OPEN = 3;

    private static final int PAGE = 40;
    private static final int TIMES = 60;
    private static final double DEEP = 0.9;

    @Autowired
    InquiryService inquiries;

    @Autowired
    InquiryNews news;

    @Autowired
    MyDay day;

    @Autowired
    Merging merging;

    @Autowired
    CurrentAccount current;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void measure() {
        make();
        for (var scope : InquiryScope.values()) {
            var filter = new InquiryFilter(scope, "");
            var first =
                    measure("first page of " + scope, () -> inquiries.search(filter, null, PAGE), () -> hand(scope));
            var last = deep(scope);
            if (last != null) {
                var deep = percentile(time(() -> inquiries.search(filter, last, PAGE)), 95);
                print("page at 90 %% depth of %s: p95 %.1f ms, %.1f × the first", scope, deep, deep / first);
            }
        }
        measure("counts", news::counts, this::countsByHand);
        measure("my day", day::read, () -> hand(InquiryScope.MINE));
        for (var words : List.of(
                "j",
                "q",
                "ha",
                "qx",
                "har",
                "qxz",
                "whit",
                "whitman",
                "whitmen",
                "harold whitman",
                "zzyzx nowhere",
                "2125550143",
                "the procedure and what",
                "@mail.example")) {
            var filter = new InquiryFilter(InquiryScope.ALL, words);
            int found = inquiries.search(filter, null, PAGE).size();
            measure(
                    "search for “%s”, %d found".formatted(words, found),
                    () -> inquiries.search(filter, null, PAGE),
                    () -> searchByHand(words));
        }
        var one = inquiries
                .search(new InquiryFilter(InquiryScope.MINE, ""), null, 1)
                .getFirst();
        measure("opening one", () -> inquiries.open(one.id()), () -> openByHand(one.id()));
        var opened = inquiries.open(one.id()).orElseThrow();
        print("what its person sent besides: p95 %.1f ms", percentile(time(() -> merging.others(opened)), 95));
    }

    private void make() {
        print("load before %.2f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var begin = System.nanoTime();
        var mara = people.account("Mara Klein", Roles.MARKETING);
        var topic = PublishedTopic.publish(jdbc, mara.id());
        for (int colleague = 0; colleague < 19; colleague++) {
            people.account("Colleague " + colleague, Roles.COORDINATOR);
        }
        var desk = new ArrayList<UUID>();
        desk.add(current.get().id().id());
        desk.addAll(jdbc.sql("select id from account where name like 'Colleague %'")
                .query(UUID.class)
                .list());
        jdbc.sql(MAKE)
                .param("topic", topic.id())
                .param("desk", desk.stream().map(UUID::toString).toArray(String[]::new))
                .param("inquiries", INQUIRIES)
                .param("open", OPEN)
                .update();
        jdbc.sql(HAPPEN).update();
        jdbc.sql("analyze inquiry").update();
        jdbc.sql("analyze inquiry_event").update();
        print("%d inquiries made within %.0f s, %d of them open", INQUIRIES, (System.nanoTime() - begin) / 1e9, open());
    }

    private int open() {
        return jdbc.sql("select count(*) from inquiry where next_step is not null")
                .query(Integer.class)
                .single();
    }

    private double measure(String what, Supplier<?> own, Runnable byHand) {
        time(own);
        var hand = time(() -> {
            byHand.run();
            return "";
        });
        var measured = time(own);
        var p95 = percentile(measured, 95);
        print(
                "%s: p50 %.1f ms, p95 %.1f ms; by hand p95 %.1f ms; ratio %.1f",
                what, percentile(measured, 50), p95, percentile(hand, 95), p95 / percentile(hand, 95));
        return p95;
    }

    private static List<Long> time(Supplier<?> what) {
        return LongStream.range(0, TIMES)
                .map(_ -> {
                    var begin = System.nanoTime();
                    var unused = what.get();
                    return System.nanoTime() - begin;
                })
                .boxed()
                .toList();
    }

    private static double percentile(List<Long> nanoseconds, int percent) {
        return nanoseconds.stream()
                        .sorted()
                        .skip((long) nanoseconds.size() * percent / 100)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }

    private static void print(String what, Object... values) {
        System.out.println("desk: " + String.format(Locale.ROOT, what, values));
    }

    /** The last row before the page at that depth. */
    private @Nullable InquirySummary deep(InquiryScope scope) {
        int all = jdbc.sql("select count(*) from inquiry where " + where(scope))
                .query(Integer.class)
                .single();
        Optional<UUID> id = jdbc.sql("select id from inquiry where " + where(scope) + " order by " + order(scope)
                        + " offset ? limit 1")
                .param((int) (all * DEEP))
                .query(UUID.class)
                .optional();
        return id.map(some -> inquiries.open(new InquiryId(some)).orElseThrow().summary())
                .orElse(null);
    }

    private String where(InquiryScope scope) {
        return switch (scope) {
            case OPEN -> "next_step is not null";
            case RECEIVED -> "status = 'RECEIVED'";
            case MINE -> "status = 'ASSIGNED' and assignee_id = '%s'".formatted(me().id());
            case WAITING -> "next_step in ('WAIT', 'COME_BACK')";
            case CLOSED -> "status = 'CLOSED'";
            case SPAM -> "status = 'SPAM'";
            case ALL -> "true";
        };
    }

    private static String order(InquiryScope scope) {
        return scope.isByDue() ? "next_step_by, id" : "received_at desc, id desc";
    }

    private AccountId me() {
        return current.get().id();
    }

    private void hand(InquiryScope scope) {
        rows("select id, name, received_at, left(message, 300) from inquiry where " + where(scope) + " order by "
                + order(scope) + " limit " + PAGE);
    }

    private void countsByHand() {
        rows("select count(*), count(*) filter (where status = 'RECEIVED') from inquiry where next_step is not null");
    }

    private void searchByHand(String words) {
        jdbc.sql("select id, name, received_at, left(message, 300) from inquiry where search_text like '%' || ? || '%'"
                        + " order by received_at desc, id desc limit " + PAGE)
                .param(words)
                .query((row, number) -> Timestamptz.in(row, "received_at"))
                .list();
    }

    private void openByHand(InquiryId id) {
        rows("select * from inquiry where id = '%s'".formatted(id));
        rows("select * from inquiry_event where inquiry_id = '%s' order by occurred_at, id".formatted(id));
    }

    private void rows(String sql) {
        jdbc.sql(sql).query((row, number) -> row.getObject(1)).list();
    }

    /** Over five years, most of them closed, one in twenty spam. */
    private static final String MAKE = """
            insert into inquiry (id, revision, reference, submission_sha256, received_at, topic_id, version_number,
                topic_title, name, email, phone, message, language, status, assignee_id, assignee_name, outcome, priority,
                next_step, next_step_by)
            select gen_random_uuid(), 0,
                   (select string_agg(case place when 3 then '-' else '' end
                           || substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (n / power(31, place)::bigint % 31)::integer, 1),
                           '' order by place) from generate_series(0, 5) place),
                   sha256(n::text::bytea), now() - n * interval '5 years' / :inquiries, :topic, 1, 'The procedure',
                   (array['Harold', 'Grace', 'Denise', 'Luis', 'Ann-Marie', 'Zoë', 'Peter', 'Ingrid', 'Samuel', 'Vera'])
                       [1 + n % 10] || ' '
                       || (array['Whitman', 'Lim', 'Okafor', 'Ortega', 'Lund', 'Nguyễn', 'O’Brien', 'Sørensen'])[1 + n / 10 % 8]
                       || translate(to_char(n % 5000, 'FM0000'), '0123456789', 'abcdefghij'),
                   'p' || n || '@mail.example', '(212) ' || to_char(200 + n % 700, 'FM000') || '-' || to_char(n % 10000, 'FM0000'),
                   'My father walks with a cane. Is he still able to have the procedure and what should he bring on day '
                       || n % 97 || '?',
                   'en', status,
                   case when status in ('ASSIGNED', 'CLOSED') then (cast(:desk as text[]))[1 + n % 20]::uuid end,
                   case when status in ('ASSIGNED', 'CLOSED') then 'Rosa Campos' end,
                   case when status = 'CLOSED' then 'ANSWERED' end, 'NORMAL',
                   case when status in ('RECEIVED', 'ASSIGNED')
                        then (array['FIRST_ANSWER', 'FOLLOW_UP', 'WAIT', 'COME_BACK'])[1 + n % 4] end,
                   case when status in ('RECEIVED', 'ASSIGNED') then now() + (n % 500 - 250) * interval '20 minutes' end
            from (select n, case when n * 7919 % 1000 < :open then case n % 3 when 0 then 'RECEIVED' else 'ASSIGNED' end
                                 when n % 20 = 0 then 'SPAM' else 'CLOSED' end as status
                  from generate_series(1, :inquiries) n) made""";

    private static final String HAPPEN = """
            insert into inquiry_event (id, inquiry_id, occurred_at, kind, actor_id, actor_name, text)
            select gen_random_uuid(), inquiry.id, received_at + after, kind,
                   case when kind <> 'RECEIVED' then coalesce(assignee_id, (select id from account limit 1)) end,
                   case when kind <> 'RECEIVED' then 'Rosa Campos' end, case kind when 'CLOSED' then 'ANSWERED' end
            from inquiry cross join (values ('RECEIVED', interval '0'), ('SEEN', interval '1 hour'),
                ('ASSIGNED', interval '2 hours'), ('CLOSED', interval '3 hours')) happened (kind, after)
            where kind in ('RECEIVED', 'SEEN') or kind = 'ASSIGNED' and status in ('ASSIGNED', 'CLOSED')
                or kind = 'CLOSED' and status = 'CLOSED'""";
}
