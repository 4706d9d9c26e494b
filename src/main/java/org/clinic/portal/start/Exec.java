package org.clinic.portal.start;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.List;

/** POSIX's {@code execv}: this process goes on as another program. */
final class Exec {

    private Exec() {}

    static boolean isPossible() {
        var system = System.getProperty("os.name");
        return system.equals("Linux") || system.startsWith("Mac");
    }

    /** The JVM that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns only by throwing. */
    static void become(List<String> command) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var linker = Linker.nativeLinker();
            var execv = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("execv"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var words = arena.allocate(ValueLayout.ADDRESS, command.size() + 1L);
            for (var at = 0; at < command.size(); at++) {
                words.setAtIndex(ValueLayout.ADDRESS, at, arena.allocateFrom(command.get(at)));
            }
            words.setAtIndex(ValueLayout.ADDRESS, command.size(), MemorySegment.NULL);
            execv.invoke(words.getAtIndex(ValueLayout.ADDRESS, 0), words);
        } catch (Throwable failed) {
            throw new IOException("cannot become another process: " + failed, failed);
        }
        throw new IOException("the system refuses to run " + command.getFirst());
    }
}
