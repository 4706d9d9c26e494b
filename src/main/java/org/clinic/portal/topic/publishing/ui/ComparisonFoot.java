package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clinic.portal.version.PublishedVersion;

/** Says which of the texts compared are as they were published, and the begin and end of what proves it. */
class ComparisonFoot extends Composite<Paragraph> {

    /** @param versions one or two */
    ComparisonFoot(List<PublishedVersion> versions) {
        var first = versions.getFirst();
        getContent()
                .setText(
                        versions.size() == 1
                                ? getTranslation("compare.as-published", first.number(), brief(first))
                                : getTranslation("compare.as-published.both", brief(first), brief(versions.getLast())));
        getContent().addClassNames("as-published", "num");
    }

    private static String brief(PublishedVersion version) {
        var hash = version.sha256();
        return hash.substring(0, 4) + "…" + hash.substring(hash.length() - 4);
    }
}
