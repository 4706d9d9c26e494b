package org.clinic.portal.topic.draft.ui;

import java.util.HashSet;
import java.util.Set;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionText;

/** Others' words that were sent to the browser and may come back from there: nothing that was written here. */
class SentWords {

    private final Set<String> headings = new HashSet<>();
    private final Set<Body> bodies = new HashSet<>();

    void add(String heading) {
        headings.add(heading);
    }

    void add(Body body) {
        bodies.add(body);
    }

    void forget() {
        headings.clear();
        bodies.clear();
    }

    /** What is agreed on, with what others have written and the browser has taken over since. */
    SectionText takenOver(SectionText agreed, SectionText fields) {
        return new SectionText(
                agreed.kind(),
                headings.contains(fields.heading()) ? fields.heading() : agreed.heading(),
                bodies.contains(fields.body()) ? fields.body() : agreed.body());
    }
}
