package org.clinic.portal.topic.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;

/** What the checks find, in whatever is chosen of a text: a section is looked at once, however often it is asked for. */
final class CheckedOnce {

    private final Checks checks;
    private final Map<Section, List<Finding>> found = new HashMap<>();

    CheckedOnce(Checks checks) {
        this.checks = checks;
    }

    List<Finding> in(Section section) {
        return found.computeIfAbsent(section, checks::in);
    }

    List<Finding> inDetails(TopicContent content) {
        return checks.inDetails(content);
    }
}
