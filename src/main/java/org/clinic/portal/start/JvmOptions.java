package org.clinic.portal.start;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the JVM is told: what fits a small server, and after it, so that it counts, what the person who starts it says. */
final class JvmOptions {

    /** Those of a person who watches the JVM itself, or has a cache of their own in mind. */
    private static final List<String> OTHER_PLANS = List.of(
            "-agent", "-javaagent", "-Xrun", "-Xdebug", "-XX:AOT", "-XX:SharedArchive", "-XX:Archive", "-Xshare");

    private static final List<String> ALWAYS = List.of(
            // A smaller heap; a cache fits no JVM that differs in this.
            "-XX:+UseCompactObjectHeaders",
            // Asked for by libraries, and warned of otherwise.
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final List<String> SMALL_SERVER = List.of(
            // To begin with; it grows to a quarter of the machine's memory.
            "-Xms64m",
            // Five times the usual: what is used often in a start is not compiled for good, what is used often in
            // earnest soon is.
            "-XX:Tier4InvocationThreshold=25000",
            "-XX:Tier4MinInvocationThreshold=3000",
            "-XX:Tier4CompileThreshold=75000",
            "-XX:Tier4BackEdgeThreshold=200000");

    private JvmOptions() {}

    static boolean wantToBeLeftAlone(List<String> given) {
        return given.stream().anyMatch(option -> OTHER_PLANS.stream().anyMatch(option::startsWith));
    }

    static List<String> using(Path cache, List<String> given) {
        return join(List.of("-XX:AOTCache=" + cache), fitting(given));
    }

    /** Records; the collector is the one that can also write objects into a cache. It may be used with any other. */
    static List<String> recording(Path cache, Path ready, List<String> given) {
        return join(
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        "-D" + ReadyToBeUsed.MARK + "=" + ready,
                        // Hundreds of classes that cannot be remembered, and why.
                        "-Xlog:aot*=off",
                        "-Xlog:cds*=off"),
                withCollector("-XX:+UseG1GC", given));
    }

    /** For what would begin with looking for a cache once more. */
    static List<String> withoutCache(List<String> given) {
        return join(List.of("-XX:AOTMode=off"), fitting(given));
    }

    static List<String> fitting(List<String> given) {
        return withCollector("-XX:+UseSerialGC", given);
    }

    /** Whoever names a collector has a server of a size that we know nothing of. */
    private static List<String> withCollector(String collector, List<String> given) {
        var theirs = given.stream().anyMatch(option -> option.matches("-XX:\\+Use\\w+GC"));
        return theirs ? join(ALWAYS, given) : join(List.of(collector), SMALL_SERVER, ALWAYS, given);
    }

    @SafeVarargs
    static List<String> join(List<String>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
