package org.clinic.portal.start;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

/**
 * The way in. Starts the application with the start cache that an earlier run left, and has this run leave one where
 * none fits.
 *
 * <p>The JVM takes a cache, as it takes most options, from its command line alone; nothing in a jar can name one. So
 * this process becomes another before it has begun anything: the same id, console and signals, with more options.
 */
public final class Start {

    static final String APPLICATION = "org.clinic.portal.Application";

    private Start() {}

    public static void main(String[] arguments) throws Throwable {
        var given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (Exec.isPossible() && !JvmOptions.wantToBeLeftAlone(given)) {
            try {
                becomeFaster(given, List.of(arguments));
            } catch (IOException | InterruptedException unusable) {
                say("starts without a start cache: " + unusable);
            }
        }
        beginHere(arguments);
    }

    private static void becomeFaster(List<String> given, List<String> arguments)
            throws IOException, InterruptedException {
        var classes = Classes.of(System.getProperty("java.class.path"));
        if (classes.isEmpty()) {
            return;
        }
        var cache = StartCache.of(classes.get());
        var command = new ArrayList<>(List.of(Exec.java()));
        switch (cache.take(ProcessHandle.current())) {
            case RECORDED -> {
                command.addAll(JvmOptions.using(cache.file(), given));
                command.addAll(classes.get().asUsed(cache.folder()));
            }
            case TO_BE_RECORDED -> {
                say((cache.hasPredecessor() ? "the start cache is of another jar or Java, and not used; " : "")
                        + "this run leaves a start cache for the next ones, and takes some seconds longer to end");
                command.addAll(JvmOptions.recording(cache.recording(), cache.cameToBeReady(), given));
                command.addAll(classes.get().asRecorded(cache.folder()));
            }
            case BEING_RECORDED -> {
                say("starts without a start cache, which another run is about to leave");
                command.addAll(JvmOptions.fitting(given));
                command.addAll(classes.get().asUsed(cache.folder()));
            }
        }
        command.addAll(arguments);
        System.out.flush();
        Exec.become(command);
    }

    /** Starts the application in this JVM. */
    static void beginHere(String[] arguments) throws Throwable {
        try {
            Class.forName(APPLICATION).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static void say(String what) {
        System.out.println("Clinic Portal " + what);
    }
}
