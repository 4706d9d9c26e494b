package org.clinic.portal.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of this application, as a start cache can know them again: in jars that stay where they are. */
sealed interface Classes permits PackagedClasses, CompiledClasses {

    /** The classes of this class path: of the packaged jar, or compiled from the sources beside their libraries. */
    static Optional<Classes> of(String classPath) throws IOException {
        var places =
                Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
        var libraries = places.subList(1, places.size());
        if (libraries.isEmpty() && Files.isRegularFile(places.getFirst())) {
            return Optional.of(new PackagedClasses(places.getFirst().toRealPath()));
        }
        if (!libraries.isEmpty()
                && Files.isDirectory(places.getFirst())
                && libraries.stream().allMatch(Files::isRegularFile)) {
            return Optional.of(new CompiledClasses(places.getFirst().toRealPath(), libraries));
        }
        return Optional.empty();
    }

    /** Where their caches are kept. */
    Path home();

    /** What changes whenever one of the jars does. */
    String identity() throws IOException;

    /** Puts into a new folder what the two command lines need. */
    void layOut(Path folder) throws IOException, InterruptedException;

    /** The end of a command line that starts the application from this folder, to be recorded. */
    List<String> asRecorded(Path folder);

    /** The end of a command line that starts the application from this folder, with or without its cache. */
    List<String> asUsed(Path folder);

    /** The end of a command line that starts the application as it was started, where no folder can be made. */
    List<String> asTheyAre();

    static String identity(Path jar) throws IOException {
        return jar + " " + Files.size(jar) + " "
                + Files.getLastModifiedTime(jar).toMillis();
    }
}
