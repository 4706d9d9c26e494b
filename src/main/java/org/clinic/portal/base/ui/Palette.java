package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.text.Tidy;

/**
 * Leads to whatever has a name, and does what a button on the page does. Screens and buttons are found in the browser; what
 * else there is the {@link PaletteSource}s are asked for once somebody pauses.
 */
@Tag("command-palette")
@JsModule("./palette/palette.ts")
class Palette extends Component {

    private static final int LONGEST = 200;

    private final List<PaletteSource> sources;
    private final Set<String> offered = new HashSet<>();

    Palette(SignedInAccount account, List<PaletteSource> all) {
        sources = all.stream().filter(source -> source.isFor(account.roles())).toList();
        var screens = MenuConfiguration.getMenuEntries().stream()
                .map(entry -> new Screen(getTranslation(entry.title()), address(entry)))
                .toList();
        screens.forEach(screen -> offered.add(screen.address()));
        getElement().setPropertyMap("texts", texts());
        getElement().setPropertyList("screens", screens);
        getElement()
                .addEventListener(
                        "asked",
                        asked -> find(asked.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        getElement()
                .addEventListener(
                        "chosen",
                        chosen -> lead(chosen.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    private record Screen(String name, String address) {}

    private record Item(String group, String name, String hint, String address) {}

    private record Answer(String words, List<Item> items) {}

    private static String address(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private HashMap<String, Object> texts() {
        var groups = new HashMap<String, Object>();
        groups.put("screens", getTranslation("palette.group.screens"));
        groups.put("actions", getTranslation("palette.group.actions"));
        sources.forEach(source -> groups.put(source.name(), getTranslation("palette.group." + source.name())));
        var texts = new HashMap<String, Object>();
        List.of("title", "placeholder", "nothing").forEach(each -> texts.put(each, getTranslation("palette." + each)));
        texts.put("groups", groups);
        return texts;
    }

    private void find(String asked) {
        var words = Tidy.line(asked);
        if (words.isEmpty() || words.length() > LONGEST) {
            return;
        }
        var items = sources.stream()
                .flatMap(source -> source.find(words).stream()
                        .map(found -> new Item(source.name(), found.name(), found.hint(), found.address())))
                .toList();
        items.forEach(item -> offered.add(item.address()));
        getElement().setPropertyBean("found", new Answer(asked, items));
    }

    /** Nowhere but to what was offered. */
    private void lead(String address) {
        if (offered.contains(address)) {
            var location = new Location(address);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        }
    }
}
