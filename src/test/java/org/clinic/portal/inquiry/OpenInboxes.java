package org.clinic.portal.inquiry;

import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/** Inboxes of many who work at the same time. */
final class OpenInboxes implements AutoCloseable {

    /** Whatever is made once for all is made before it is counted what each of them takes. */
    private static final int FIRST = 10;

    private static final int OPENINGS = 8;
    private static final int COLLECTIONS = 4;

    /** How often in a row nothing is to be sent, a tenth of a second apart, where all have come to rest. */
    private static final int QUIET = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SecuredBrowserlessApplicationContext<Authentication> application;
    private final People people;
    private final List<OpenInbox> inboxes = new ArrayList<>();

    OpenInboxes(ApplicationContext context, People people) {
        // While developing, each component keeps where it was made.
        System.setProperty("vaadin.devmode.componentTracker.enabled", "false");
        application = SpringBrowserlessApplicationContext.createSecured(context, "org.clinic.portal");
        this.people = people;
    }

    /** Opens so many, and says how many bytes each takes, with the session it is in. */
    long open(int many) {
        var first = IntStream.range(0, FIRST).mapToObj(this::inbox).toList();
        long before = heap();
        IntStream.range(0, many).mapToObj(this::inbox).forEach(inboxes::add);
        settle();
        long each = (heap() - before) / many;
        first.forEach(OpenInbox::close);
        return each;
    }

    private OpenInbox inbox(int number) {
        var somebody = people.context("Coordinator %02d".formatted(1 + number % 11), Roles.COORDINATOR);
        return OpenInbox.of(application, Objects.requireNonNull(somebody.getAuthentication()));
    }

    /** Until each has sent what came to it by itself, as it would to a browser. */
    private void settle() {
        var begin = System.nanoTime();
        int quiet = 0;
        while (quiet < QUIET) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("The inboxes do not come to rest");
            }
            LockSupport.parkNanos(100_000_000);
            quiet = inboxes.stream().filter(OpenInbox::push).count() == 0 ? quiet + 1 : 0;
        }
    }

    private static long heap() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How long each takes to open inquiries one after the other, with five to eleven seconds to look at each. */
    List<Long> work(List<InquiryId> ids, ToLongBiFunction<OpenInbox, InquiryId> opening)
            throws InterruptedException, ExecutionException {
        var workers = IntStream.range(0, inboxes.size())
                .<Callable<List<Long>>>mapToObj(number -> () -> work(number, ids, opening))
                .toList();
        var nanoseconds = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(inboxes.size())) {
            for (var worker : threads.invokeAll(workers)) {
                nanoseconds.addAll(worker.get());
            }
        }
        return nanoseconds;
    }

    private List<Long> work(int number, List<InquiryId> ids, ToLongBiFunction<OpenInbox, InquiryId> opening) {
        var nanoseconds = new ArrayList<Long>();
        var random = new Random(number);
        for (int opened = 0; opened < OPENINGS; opened++) {
            LockSupport.parkNanos(random.nextLong(5_000_000_000L, 11_000_000_000L));
            nanoseconds.add(opening.applyAsLong(inboxes.get(number), ids.get(random.nextInt(ids.size()))));
        }
        return nanoseconds;
    }

    /** How long it takes each time until every list says that there are so many new ones. */
    List<Long> offered(int times, Runnable receive) {
        var nanoseconds = new ArrayList<Long>();
        for (int number = 1; number <= times; number++) {
            var said = number == 1 ? "1 new inquiry" : number + " new inquiries";
            var begin = System.nanoTime();
            receive.run();
            inboxes.forEach(awaiting(said, begin));
            nanoseconds.add(System.nanoTime() - begin);
        }
        return nanoseconds;
    }

    private static Consumer<OpenInbox> awaiting(String said, long begin) {
        return inbox -> {
            while (!inbox.text().contains(said)) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("A list does not say: " + said);
                }
                LockSupport.parkNanos(500_000);
            }
        };
    }

    @Override
    public void close() {
        inboxes.forEach(OpenInbox::close);
        application.close();
    }
}
