package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.KeptInBrowser;
import org.clinic.portal.inquiry.TimelineEntry;
import tools.jackson.databind.node.JsonNodeFactory;

/** What of the timeline after it is shown. The browser alone chooses, and keeps the choice as long as its tab is open. */
@Tag("timeline-filter")
@JsModule("./inquiry/timeline-filter.ts")
class TimelineFilter extends Component {

    TimelineFilter(AccountId account) {
        var texts = JsonNodeFactory.instance.objectNode();
        List.of("all", "notes", "calls", "steps")
                .forEach(choice -> texts.put(choice, getTranslation("inquiry.timeline." + choice)));
        getElement().setProperty("key", KeptInBrowser.key(account, "timeline"));
        getElement().setProperty("label", getTranslation("inquiry.timeline.show"));
        getElement().setPropertyJson("texts", texts);
    }

    /** Under what somebody would look for it: what a wish says is words for colleagues, as a note is. */
    static String about(TimelineEntry entry) {
        return switch (entry.kind()) {
            case ADDED, NOTED, CORRECTED, NO_MAIL, MAIL_AGAIN -> "notes";
            case NO_CALLS, CALLS_AGAIN -> "notes calls";
            case CALLED -> "calls";
            case SEEN -> "";
            case RECEIVED,
                    TRAPPED,
                    SENT_AGAIN,
                    WITHDRAWN,
                    ASSIGNED,
                    RELEASED,
                    PLANNED,
                    PRIORITIZED,
                    TAKEN_BACK,
                    CLOSED,
                    REOPENED,
                    MARKED_AS_SPAM,
                    MARKED_AS_NO_SPAM,
                    MERGED -> "steps";
        };
    }
}
