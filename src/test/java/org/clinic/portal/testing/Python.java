package org.clinic.portal.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Python of the machine, for what is verified without Java. */
public final class Python {

    private final Path executable;

    private Python(Path executable) {
        this.executable = executable;
    }

    /** Finds it; without one the test is skipped with the reason, or fails where {@code CI} is true. */
    public static Python find() {
        return new Python(Program.find(
                "This test needs Python 3, and there is no python3 on the PATH", List.of("python3"), List.of()));
    }

    /** Runs a script with what it reads on its standard input. */
    public Said run(Path script, byte[] input, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(executable.toString(), script.toString()));
        command.addAll(arguments);
        var file = Files.createTempFile("python", ".in");
        try {
            var process = new ProcessBuilder(command)
                    .redirectInput(Files.write(file, input).toFile())
                    .redirectErrorStream(true)
                    .start();
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), words);
        } finally {
            Files.delete(file);
        }
    }

    /** With what exit code it ended, and what it wrote. */
    public record Said(int code, String words) {}
}
