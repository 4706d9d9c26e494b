package org.clinic.portal.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes compiled from the sources, which change with every edit, beside libraries, which hardly ever do. A cache holds
 * the libraries alone.
 */
record CompiledClasses(Path classes, List<Path> libraries) implements Classes {

    private static final String LIBRARIES = "libraries.jar";

    @Override
    public Path home() {
        return classes.resolveSibling("start");
    }

    @Override
    public String identity() throws IOException {
        var identity = new StringBuilder();
        for (var library : libraries) {
            identity.append(Classes.identity(library)).append('\n');
        }
        return identity.toString();
    }

    /** One jar that names the libraries, which keeps the command line short, and has what a recorded run begins with. */
    @Override
    public void layOut(Path folder) throws IOException {
        var from = folder.toRealPath();
        var names = new ArrayList<String>();
        for (var library : libraries) {
            // Relative: the JVM reads no addresses here.
            names.add(from.relativize(library.toRealPath()).toString());
        }
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Recorded.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        // Where Recorded adds the classes to the class path.
        manifest.getMainAttributes().put(new Attributes.Name("Add-Opens"), "java.base/jdk.internal.loader");
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(LIBRARIES)), manifest)) {
            for (var type : List.of(Recorded.class, Start.class, Exec.class)) {
                var name = "/" + type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name.substring(1)));
                try (var code = Objects.requireNonNull(type.getResourceAsStream(name))) {
                    code.transferTo(jar);
                }
            }
        }
    }

    @Override
    public List<String> asRecorded(Path folder) {
        return List.of("-jar", folder.resolve(LIBRARIES).toString(), classes.toString());
    }

    @Override
    public List<String> asUsed(Path folder) {
        return List.of("-cp", folder.resolve(LIBRARIES) + File.pathSeparator + classes, Start.APPLICATION);
    }

    @Override
    public List<String> asTheyAre() {
        var places = Stream.concat(Stream.of(classes), libraries.stream());
        return List.of(
                "-cp", places.map(Path::toString).collect(Collectors.joining(File.pathSeparator)), Start.APPLICATION);
    }
}
