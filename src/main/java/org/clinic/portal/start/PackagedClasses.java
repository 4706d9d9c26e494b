package org.clinic.portal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The packaged jar. The JVM can only remember classes of jars that are files, so those inside are laid out beside it:
 * whoever can write there can replace the jar itself.
 */
record PackagedClasses(Path jar) implements Classes {

    private static final String LAID_OUT = "portal.jar";

    @Override
    public Path home() {
        return jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", "") + ".start");
    }

    @Override
    public String identity() throws IOException {
        return Classes.identity(jar);
    }

    @Override
    public void layOut(Path folder) throws IOException, InterruptedException {
        var unpacking = new ProcessBuilder(
                        Exec.java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--application-filename",
                        LAID_OUT,
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        // Its exit code is 0 even where it refuses.
        if (unpacking.waitFor() != 0 || !Files.exists(folder.resolve(LAID_OUT))) {
            throw new IOException(jar + " cannot be unpacked into " + folder);
        }
    }

    @Override
    public List<String> asRecorded(Path folder) {
        return List.of("-cp", folder.resolve(LAID_OUT).toString(), Recorded.class.getName(), Recorded.NOWHERE);
    }

    @Override
    public List<String> asUsed(Path folder) {
        return List.of("-cp", folder.resolve(LAID_OUT).toString(), Start.APPLICATION);
    }

    @Override
    public List<String> asTheyAre() {
        return List.of("-jar", jar.toString());
    }
}
