package org.clinic.portal.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.Application;

/** Every screen there is, so that a rule about screens holds for the next one too. */
public final class Routes {

    /** Of nothing there is. */
    public static final String NOWHERE = "0199f0a4-0000-7000-8000-000000000000";

    private Routes() {}

    /** As they are declared, such as "topics/:id". */
    public static List<String> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(Application.class)
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(Routes::address)
                        .toList();
    }

    /** As somebody asks for them; of one with a part that can be left out, both. */
    public static List<String> asked() {
        return all().stream().flatMap(Routes::asked).sorted().toList();
    }

    /** What a route is declared with. */
    public static String address(JavaClass view) {
        return view.getAnnotationOfType(Route.class).value();
    }

    private static Stream<String> asked(String route) {
        var whole = route.replaceAll(":\\w+\\([^)]*\\)", "1").replaceAll(":\\w+\\??", NOWHERE);
        var without = route.replaceAll("/:\\w+\\?", "");
        return route.contains("?") ? Stream.of(without, whole) : Stream.of(whole);
    }
}
