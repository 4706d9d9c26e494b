package org.clinic.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.base.ui.UnderPlace;
import org.clinic.portal.testing.Routes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MenuTest {

    /** Reached by one's name, which stands in no menu. */
    private static final Set<String> NOWHERE = Set.of("account");

    private final List<JavaClass> views = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackagesOf(Application.class).stream()
                    .filter(type -> type.isAnnotatedWith(Route.class))
                    .toList();

    private final Set<String> places = views.stream()
            .filter(view -> view.isAnnotatedWith(Menu.class))
            .map(MenuTest::place)
            .collect(Collectors.toSet());

    @Test
    void everyScreenIsUnderAPlaceOfTheMenu() {
        assertThat(places).isNotEmpty();
        assertThat(views)
                .allSatisfy(view -> assertThat(place(view))
                        .as(view.getName())
                        .matches(place -> places.contains(place) || NOWHERE.contains(place)));
    }

    private static String place(JavaClass view) {
        return view.tryGetAnnotationOfType(UnderPlace.class)
                .map(UnderPlace::value)
                .orElseGet(() -> Routes.address(view).split("/")[0]);
    }
}
