package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.regex.Pattern;
import org.clinic.portal.base.ui.Drawn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What a browser shows of what is drawn whole, and what it tells of what somebody does there. */
final class DrawnOnScreen {

    private static final Pattern ATTRIBUTE = Pattern.compile("getAttribute\\('([^']+)'\\)");

    private DrawnOnScreen() {}

    static Element of(Drawn drawn) {
        var document = Jsoup.parseBodyFragment(drawn.getElement().getProperty("innerHTML", ""));
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    static void click(Drawn drawn, Element what) {
        tell(drawn, "click", what, false);
    }

    static void tick(Drawn drawn, Element box, boolean isTicked) {
        tell(drawn, "change", box, isTicked);
    }

    /** With all that the server has asked for. */
    private static void tell(Drawn drawn, String event, Element what, boolean isTicked) {
        var listeners = drawn.getElement().getNode().getFeature(ElementListenerMap.class);
        var data = JacksonUtils.createObjectNode();
        listeners.getExpressions(event).forEach(expression -> {
            var attribute = ATTRIBUTE.matcher(expression);
            if (attribute.find()) {
                data.put(expression, what.attr(attribute.group(1)));
            } else {
                data.put(expression, !expression.contains("checked") || isTicked);
            }
        });
        listeners.fireEvent(new DomEvent(drawn.getElement(), event, data));
    }
}
