package org.clinic.portal.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.abort;

/** A program of the machine that a test needs and does not bring. */
final class Program {

    private Program() {}

    /**
     * Finds it; without it the test is skipped with the reason, or fails where {@code CI} is true.
     *
     * @param names that it may have on the path, the one that is best first
     * @param places where it may be beside the path
     */
    static Path find(String reason, List<String> names, List<Path> places) {
        var onThePath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)));
        var executable = Stream.concat(onThePath, places.stream())
                .filter(Files::isExecutable)
                .findFirst();
        if (executable.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(reason);
            }
            abort(reason);
        }
        return executable.orElseThrow();
    }
}
