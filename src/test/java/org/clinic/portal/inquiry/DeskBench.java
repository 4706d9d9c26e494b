package org.clinic.portal.inquiry;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Work.Percentiles;
import org.clinic.portal.inquiry.Work.Sample;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Measures, for {@code bench/desk}, what coordinators wait for where there are a million inquiries; not among the tests,
 * since it asserts no time.
 */
@PortalTest
@SignedInAs(Roles.COORDINATOR)
class DeskBench {

    private static final int ROWS = Integer.getInteger("desk.rows", 1_000_000);
    private static final DeskDatabase DESK = DeskDatabase.start(ROWS);

    private static final int COORDINATORS = 12;
    private static final int PAGE = 40;
    private static final int SAMPLES = 8;
    private static final int INBOXES = 50;

    @Autowired
    InquirySearch search;

    @Autowired
    InquiryService inquiries;

    @Autowired
    InquiryNews news;

    @Autowired
    MyDay myDay;

    @Autowired
    ContactDesk desk;

    @Autowired
    ApplicationContext context;

    @Autowired
    CurrentAccount current;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void measure() throws Exception {
        if (!DESK.isFilled()) {
            fill();
        }
        try (var connection = DESK.byHand()) {
            var byHand = new ByHand(connection);
            System.out.printf(
                    Locale.ROOT,
                    "desk: %s; load before %.2f%n",
                    DESK.description(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            System.out.println(Work.HEADING);
            if (isMeasured("pages")) {
                for (var scope : InquiryScope.values()) {
                    pages(scope, byHand);
                }
            }
            if (isMeasured("searches")) {
                searches(byHand);
            }
            if (isMeasured("day")) {
                day(byHand);
            }
            if (isMeasured("inboxes")) {
                inboxes(byHand);
            }
        }
    }

    private static boolean isMeasured(String part) {
        return System.getProperty("desk.only", part).equals(part);
    }

    private void fill() throws Exception {
        var begin = System.nanoTime();
        // The one who looks is one of them.
        IntStream.range(1, COORDINATORS)
                .forEach(number -> people.account("Coordinator %02d".formatted(number), Roles.COORDINATOR));
        var publisher = people.account("Mara Klein", Roles.MARKETING).id();
        for (int topic = 0; topic < 3; topic++) {
            PublishedTopic.publish(jdbc, publisher);
        }
        DESK.fill();
        System.out.printf(Locale.ROOT, "desk: %d inquiries were made in %.0f s%n", ROWS, seconds(begin));
    }

    private void pages(InquiryScope scope, ByHand byHand) {
        var me = current.get().id();
        var first = new Work(
                        "first page, " + scope,
                        "5 ms",
                        List.of(page(scope, null, () -> byHand.page(scope, me.id(), List.of()))))
                .measure();
        var deep = byHand.deep(scope, me.id());
        var samples = IntStream.range(0, Math.min(SAMPLES, deep.size()))
                .mapToObj(number -> deep.get(number * deep.size() / SAMPLES))
                .map(row -> page(
                        scope,
                        inquiries
                                .open(new InquiryId((UUID) row.getLast()))
                                .orElseThrow()
                                .summary(),
                        () -> byHand.page(scope, me.id(), row)))
                .toList();
        new Work("page at 90 %, " + scope, "5 ms, 1.5 × first", samples).measure(first);
    }

    private Sample page(InquiryScope scope, @Nullable InquirySummary after, Runnable byHand) {
        var filter = new InquiryFilter(scope, "");
        return new Sample(
                String.valueOf(after == null ? null : after.receivedAt()),
                () -> search.find(filter, current.get().id(), after, PAGE),
                () -> inquiries.search(filter, after, PAGE),
                List.of(byHand));
    }

    private void searches(ByHand byHand) {
        var texts = texts(byHand);
        for (int letters : new int[] {1, 2, 3, 5, 10, 20}) {
            var found = texts.stream()
                    .map(text ->
                            text.substring(0, Math.min(letters, text.length())).strip())
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            search("%d letters, found".formatted(letters), found, byHand, this::patterns);
            var missing = found.stream()
                    .flatMap(DeskBench::nearlyTheSame)
                    .filter(text -> inquiries.search(all(text), null, 1).isEmpty())
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            search("%d letters, not found".formatted(letters), missing, byHand, this::patterns);
        }
        var phones = phones(byHand);
        search("a telephone number, found", phones, byHand, this::digits);
        search(
                "four digits of one, found",
                phones.stream()
                        .map(phone -> phone.substring(phone.length() - 4))
                        .toList(),
                byHand,
                this::digits);
        search(
                "a telephone number, not found",
                phones.stream().map(phone -> "999" + phone.substring(3)).toList(),
                byHand,
                this::digits);
        misspelt(byHand);
    }

    /** Folded, from the beginning of a name, or of the third word of a message, on. */
    private static List<String> texts(ByHand byHand) {
        return byHand.query("""
                        select case when get_byte(submission_sha256, 31) % 2 = 0 then folded(name || ' ' || message)
                            else (regexp_match(folded(message), '^(?:\\S+ ){2}(.*)'))[1] end
                        from (select * from inquiry where message is not null order by submission_sha256 limit 400) few""", List.of()).stream()
                .map(row -> (String) row.getFirst())
                .filter(text -> text != null && text.length() >= 20 && text.matches("[a-z]+ [a-z .¿?-]+"))
                .toList();
    }

    /** What could stand there, but for its last or first letter. */
    private static Stream<String> nearlyTheSame(String text) {
        return Stream.of(
                text.substring(0, text.length() - 1) + "q",
                text.substring(0, text.length() - 1) + "x",
                "x" + text.substring(1),
                text.substring(0, text.length() - 1) + "ж");
    }

    private List<String> phones(ByHand byHand) {
        return byHand.query("""
                        select phone from (select * from inquiry where phone is not null order by submission_sha256 limit 8) few""", List.of()).stream()
                .map(row -> {
                    var digits = PhoneNumber.sought((String) row.getFirst(), clinic.country());
                    var dialled = digits.substring(digits.length() - 10);
                    return dialled.substring(0, 3) + " " + dialled.substring(3, 6) + "-" + dialled.substring(6);
                })
                .toList();
    }

    private void search(String what, List<String> texts, ByHand byHand, Function<String, List<String>> patterns) {
        if (texts.isEmpty()) {
            System.out.println("desk: search: there is no " + what);
            return;
        }
        var samples = texts.stream()
                .map(text -> new Sample(
                        text,
                        () -> search.find(all(text), current.get().id(), null, PAGE),
                        () -> inquiries.search(all(text), null, PAGE),
                        List.of(
                                () -> byHand.searchNewestFirst(patterns.apply(text)),
                                () -> byHand.searchAll(patterns.apply(text)))))
                .toList();
        new Work("search: " + what, "15 ms, 5 × by hand", samples).measure();
    }

    private static InquiryFilter all(String text) {
        return new InquiryFilter(InquiryScope.ALL, text);
    }

    private List<String> patterns(String text) {
        return Arrays.stream(text.split("[ -]+"))
                .map(word -> word.length() < 3 ? "% " + word + "%" : "%" + word + "%")
                .toList();
    }

    private List<String> digits(String phone) {
        return List.of("%" + PhoneNumber.digits(phone) + "%");
    }

    private void misspelt(ByHand byHand) {
        var samples = byHand.query("""
                        select surname(name) from (select * from inquiry order by submission_sha256 limit 400) few""", List.of()).stream()
                .map(row -> (String) row.getFirst())
                .filter(name -> name.matches("[a-z]{5,}"))
                .map(name -> name.charAt(0) + name.substring(2))
                .distinct()
                .filter(name -> inquiries.search(all(name), null, PAGE).size() <= 4)
                .limit(SAMPLES)
                .map(name -> new Sample(
                        name,
                        () -> {
                            search.find(all(name), current.get().id(), null, PAGE);
                            search.near(name, current.get().id(), 10);
                        },
                        () -> inquiries.alike(
                                all(name),
                                inquiries.search(all(name), null, PAGE).size()),
                        List.of(() -> {
                            byHand.searchAll(patterns(name));
                            byHand.searchNear(name);
                        })))
                .toList();
        new Work("search: a misspelt name, and who is meant", "15 ms, 5 × by hand", samples).measure();
    }

    /** All that there always are, and ten that somebody has kept. */
    private static final List<InquiryFilter> COUNTED = Stream.concat(
                    Arrays.stream(InquiryScope.values()).map(scope -> new InquiryFilter(scope, "")),
                    Stream.of(Priority.values())
                            .flatMap(priority -> Stream.of(InquiryScope.OPEN, InquiryScope.MINE, InquiryScope.TODAY)
                                    .map(scope -> new InquiryFilter(
                                            scope, Narrowing.NONE.withPriorities(Set.of(priority)), ""))))
            .toList();

    private void day(ByHand byHand) {
        var me = current.get().id().id();
        var today = Instant.now().atZone(clinic.zone()).truncatedTo(ChronoUnit.DAYS);
        var day = myDay.read();
        var sample = new Sample(
                "",
                () -> {
                    news.counts(COUNTED);
                    myDay.again(day);
                },
                () -> {
                    news.counts(COUNTED);
                    myDay.read();
                },
                List.of(() -> byHand.countsAndDay(
                        me, today.toInstant(), today.plusDays(1).toInstant())));
        new Work("counts of 17 views, and my day", "5 ms", List.of(sample)).measure();
    }

    private void inboxes(ByHand byHand) throws Exception {
        try (var inboxes = new OpenInboxes(context, people)) {
            long bytes = inboxes.open(INBOXES);
            print("live heap per open inbox", "120 kB", "", "%d kB".formatted(bytes / 1024), "", "");

            var topic = (UUID) byHand.query("select topic_id from topic_version limit 1", List.of())
                    .getFirst()
                    .getFirst();
            var offered =
                    Percentiles.of(inboxes.offered(40, () -> desk.receive(Submissions.about(topic, "Harold Whitman"))));
            print("a submission, on %d lists".formatted(INBOXES), "1 s", "", offered.toString(), "", "");

            var me = current.get();
            var ids = byHand
                    .query(
                            "select id from inquiry where next_step is not null order by submission_sha256 limit 1000",
                            List.of())
                    .stream()
                    .map(row -> new InquiryId((UUID) row.getFirst()))
                    .toList();
            var alone = Percentiles.of(
                    ids.stream().map(id -> timed(() -> byHand.open(id, me))).toList());
            var somebody = SecurityContextHolder.getContext();
            var read = Percentiles.of(inboxes.work(
                    ids, (inbox, id) -> people.as(somebody, () -> timed(() -> inquiries.open(id)))));
            var shown = Percentiles.of(inboxes.work(ids, OpenInbox::open));
            print(
                    "an inquiry opened, %d people at work".formatted(INBOXES),
                    "15 ms",
                    read.toString(),
                    shown.toString(),
                    alone.toString(),
                    "%.1f".formatted(shown.p95() / alone.p95()));
        }
    }

    private static long timed(Runnable what) {
        var begin = System.nanoTime();
        what.run();
        return System.nanoTime() - begin;
    }

    private static void print(String work, String goal, String reading, String whole, String byHand, String ratio) {
        System.out.printf("desk: | %s | %s | %s | %s | %s | %s | |%n", work, goal, reading, whole, byHand, ratio);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
