package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** The site of a moment as visitors get it, at the widths they read it at; one goes in it from page to page. */
@Tag("site-frame")
@JsModule("./site/site-frame.ts")
@StyleSheet("/styles/topic-preview.css")
@StyleSheet("/styles/topic-site.css")
class SiteFrame extends Component {

    private static final List<String> WIDTHS = List.of("phone", "tablet", "desktop", "widths");

    /** @param shown hears of each page that is shown, by its path from the front page on */
    SiteFrame(Consumer<String> shown) {
        var texts = new HashMap<String, Object>();
        WIDTHS.forEach(text -> texts.put(text, getTranslation("preview." + text)));
        texts.put("frame", getTranslation("site.frame"));
        texts.put("away", getTranslation("site.away"));
        getElement().setPropertyMap("texts", texts);
        getElement()
                .addEventListener(
                        "page-shown",
                        page -> shown.accept(
                                page.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
    }

    /**
     * Shows a page of a site.
     *
     * @param site its address
     * @param path from the front page on
     */
    void show(String site, String path) {
        getElement().setProperty("root", site + "/");
        getElement().setProperty("address", site + "/" + path);
    }
}
