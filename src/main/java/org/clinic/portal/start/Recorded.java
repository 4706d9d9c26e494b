package org.clinic.portal.start;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The application in a run that is recorded, up to its end or to what keeps it from starting. */
final class Recorded {

    /** For classes that are on the class path like all others. */
    static final String NOWHERE = "";

    private Recorded() {}

    /** Takes a folder of classes to be loaded apart, which no cache shall remember, and the application's arguments. */
    public static void main(String[] arguments) throws Throwable {
        var loader = Recorded.class.getClassLoader();
        if (!arguments[0].equals(NOWHERE)) {
            loader = new URLClassLoader(new URL[] {Path.of(arguments[0]).toUri().toURL()}, loader);
            Thread.currentThread().setContextClassLoader(loader);
        }
        try {
            Start.beginHere(Arrays.copyOfRange(arguments, 1, arguments.length), loader);
        } catch (Throwable reported) {
            // An end in this process would first make a cache, for many seconds, that nobody wants.
            Exec.become(List.of("/bin/sh", "-c", "exit 1"));
        }
    }
}
