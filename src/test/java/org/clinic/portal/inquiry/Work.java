package org.clinic.portal.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people wait for, in three ways: as the application reads it, as it does it on the whole, with its transaction, who
 * may, and what that leaves in the audit, and by hand. They are measured in turn, so that the machine is equally busy for
 * all.
 *
 * @param samples of which each is done as often as the others
 */
record Work(String name, String goal, List<Sample> samples) {

    static final String HEADING = """
            desk: | work | goal | reading p50 / p95 | whole call p50 / p95 | by hand p50 / p95 | ratio of p95 | slowest sample |
            desk: |---|---|---|---|---|---|---|""";

    private static final int WARM_UP = 100;
    private static final int ENOUGH = 120;
    private static final int HAND = 2;

    /**
     * @param byHand ways to write it, of which the fastest counts
     */
    record Sample(String name, Runnable reading, Runnable whole, List<Runnable> byHand) {}

    /** In milliseconds. */
    record Percentiles(double p50, double p95) {

        static Percentiles of(List<Long> nanoseconds) {
            var sorted = nanoseconds.stream().sorted().toList();
            return new Percentiles(at(.5, sorted), at(.95, sorted));
        }

        private static double at(double share, List<Long> sorted) {
            return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f / %.1f ms", p50, p95);
        }
    }

    private record Times(String name, List<Long> reading, List<Long> whole, List<Long> byHand) {

        Times(String name) {
            this(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        double median() {
            return Percentiles.of(reading).p50();
        }
    }

    /** Prints its row of the table, and answers how long the application reads. */
    Percentiles measure() {
        return measure(null);
    }

    /** The same beside another one. */
    Percentiles measure(@Nullable Percentiles beside) {
        var fastest = samples.stream().map(Work::fastestByHand).toList();
        for (int round = 0; round < Math.max(1, WARM_UP / samples.size()); round++) {
            for (var sample : samples) {
                sample.reading.run();
                sample.whole.run();
            }
        }
        var times = samples.stream().map(sample -> new Times(sample.name)).toList();
        for (int round = 0; round < Math.max(1, ENOUGH / samples.size()); round++) {
            for (int each = 0; each < samples.size(); each++) {
                time(samples.get(each).reading, times.get(each).reading);
                time(fastest.get(each), times.get(each).byHand);
                time(samples.get(each).whole, times.get(each).whole);
            }
        }
        return print(times, beside);
    }

    private Percentiles print(List<Times> times, @Nullable Percentiles beside) {
        var reading = Percentiles.of(all(times.stream().map(Times::reading).toList()));
        var whole = Percentiles.of(all(times.stream().map(Times::whole).toList()));
        var byHand = Percentiles.of(all(times.stream().map(Times::byHand).toList()));
        var slowest = times.stream().max(Comparator.comparing(Times::median)).orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "desk: | %s | %s | %s | %s | %s | %.1f%s | %s |%n",
                name,
                goal,
                reading,
                whole,
                byHand,
                reading.p95() / byHand.p95(),
                beside == null ? "" : String.format(Locale.ROOT, "; %.1f × first", reading.p95() / beside.p95()),
                samples.size() == 1 ? "" : String.format(Locale.ROOT, "“%s” %.1f ms", slowest.name, slowest.median()));
        return reading;
    }

    private static List<Long> all(List<List<Long>> times) {
        return times.stream().flatMap(List::stream).toList();
    }

    private static Runnable fastestByHand(Sample sample) {
        return sample.byHand.stream().min(Comparator.comparing(Work::triedOut)).orElseThrow();
    }

    private static long triedOut(Runnable way) {
        var times = new ArrayList<Long>();
        try {
            for (int round = 0; round < HAND; round++) {
                time(way, times);
            }
        } catch (ByHand.TooLongException _) {
            return Long.MAX_VALUE;
        }
        return times.getLast();
    }

    private static void time(Runnable what, List<Long> nanoseconds) {
        var begin = System.nanoTime();
        what.run();
        nanoseconds.add(System.nanoTime() - begin);
    }
}
