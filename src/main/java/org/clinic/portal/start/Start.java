package org.clinic.portal.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.List;

/**
 * The way in. What begins with a word is a command; all else starts the application with the start cache that an earlier
 * run left, and has this run leave one where none fits.
 *
 * <p>The JVM takes a cache, as it takes most options, from its command line alone; nothing in a jar can name one. So
 * this process becomes another before it has begun anything: the same id, console and signals, with more options.
 */
public final class Start {

    static final String APPLICATION = "org.clinic.portal.Application";
    private static final String COMMANDS = "org.clinic.portal.command.Commands";

    private Start() {}

    public static void main(String[] arguments) throws Throwable {
        if (arguments.length > 0 && !arguments[0].startsWith("-")) {
            // Over before a cache has been worth it.
            begin(COMMANDS, arguments);
            return;
        }
        var given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (Exec.isPossible() && !JvmOptions.wantToBeLeftAlone(given)) {
            var classes = Classes.of(System.getProperty("java.class.path"));
            if (classes.isPresent()) {
                become(command(classes.get(), given), List.of(arguments));
            }
        }
        beginHere(arguments);
    }

    /** What starts the application as fast as can be by now, without its arguments. */
    private static List<String> command(Classes classes, List<String> given) throws InterruptedException {
        try {
            var cache = StartCache.of(classes);
            return switch (cache.take(ProcessHandle.current())) {
                case RECORDED -> JvmOptions.join(JvmOptions.using(cache.file(), given), classes.asUsed(cache.folder()));
                case TO_BE_RECORDED -> {
                    say((cache.hasPredecessor() ? "the start cache is of another jar or Java, and not used; " : "")
                            + "this run leaves a start cache for the next ones, and takes some seconds longer to end");
                    yield JvmOptions.join(
                            JvmOptions.recording(cache.recording(), cache.cameToBeReady(), given),
                            classes.asRecorded(cache.folder()));
                }
                case BEING_RECORDED -> {
                    say("starts without a start cache, which another run is about to leave");
                    yield JvmOptions.join(JvmOptions.fitting(given), classes.asUsed(cache.folder()));
                }
            };
        } catch (IOException unusable) {
            say("starts without a start cache: " + unusable);
            return JvmOptions.join(JvmOptions.withoutCache(given), classes.asTheyAre());
        }
    }

    /** Returns only where the system does not let it. */
    private static void become(List<String> command, List<String> arguments) {
        try {
            System.out.flush();
            Exec.become(JvmOptions.join(List.of(Exec.java()), command, arguments));
        } catch (IOException refused) {
            say("starts in the JVM that it was given: " + refused);
        }
    }

    /** Starts the application in this JVM. */
    static void beginHere(String[] arguments) throws Throwable {
        begin(APPLICATION, arguments);
    }

    private static void begin(String type, String[] arguments) throws Throwable {
        try {
            Class.forName(type).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static void say(String what) {
        System.out.println("Clinic Portal " + what);
    }
}
