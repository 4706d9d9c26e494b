package org.clinic.portal.base.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen on a screen, as its address says it: a reload finds it again, and so does whoever is given the address. What
 * is written out of hand, or no longer there to be chosen, counts as not chosen.
 */
public final class ChosenInAddress {

    private final Map<String, String> chosen = new TreeMap<>();

    /** @param address as the screen was asked for with it */
    public ChosenInAddress(QueryParameters address) {
        address.getParameters().forEach((name, values) -> chosen.put(name, values.getFirst()));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(chosen.get(name));
    }

    /** Has the address say it, without another step back. */
    public void put(String name, @Nullable String value) {
        if (value == null) {
            chosen.remove(name);
        } else {
            chosen.put(name, value);
        }
        var ui = UI.getCurrent();
        var path = ui.getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(chosen)));
    }

    /**
     * Chooses what the address says, and has it say what is chosen.
     *
     * @param offered what there is to choose
     * @param naming how the address names each
     */
    public <T> void keep(HasValue<?, T> field, String name, Stream<T> offered, Function<T, String> naming) {
        get(name)
                .flatMap(asked ->
                        offered.filter(each -> naming.apply(each).equals(asked)).findFirst())
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                put(name, change.getValue() == null ? null : naming.apply(change.getValue()));
            }
        });
    }
}
