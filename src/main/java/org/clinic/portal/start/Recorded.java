package org.clinic.portal.start;

import java.util.Arrays;
import java.util.List;

/** The application in a run that is recorded, up to its end or to what keeps it from starting. */
final class Recorded {

    /** For classes that are on the class path like all others. */
    static final String NOWHERE = "";

    private Recorded() {}

    /** Takes a folder of classes that no cache shall remember, and the application's arguments. */
    public static void main(String[] arguments) throws Throwable {
        if (!arguments[0].equals(NOWHERE)) {
            addToClassPath(arguments[0]);
        }
        try {
            Start.beginHere(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (RuntimeException | Error reported) {
            // An end in this process would first make a cache, for many seconds, that nobody wants.
            Exec.become(List.of("/bin/sh", "-c", "exit 1"));
        }
    }

    /** As agents of the JVM can; a class path that has a folder from the beginning cannot be recorded. */
    private static void addToClassPath(String folder) throws ReflectiveOperationException {
        var loader = ClassLoader.getSystemClassLoader();
        var append = loader.getClass().getDeclaredMethod("appendToClassPathForInstrumentation", String.class);
        append.setAccessible(true);
        append.invoke(loader, folder);
    }
}
