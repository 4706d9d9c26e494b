package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.clinic.portal.base.ui.Drawn;
import org.jsoup.nodes.Element;

/** Places that one may want to look at, of which a long text has hundreds. */
class DrawnLinks extends Drawn {

    DrawnLinks(List<RouterLink> links) {
        super("ul");
        addClassName("problems");
        draw(links.stream().map(DrawnLinks::item).toList());
    }

    private static Element item(RouterLink link) {
        var item = new Element("li");
        item.appendElement("a")
                .attr("href", link.getHref())
                .attr("router-link", true)
                .text(link.getText());
        return item;
    }
}
