package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.KeptInBrowser;
import org.clinic.portal.topic.draft.TopicDraft;

/** Says in which sections words are in this browser only, where somebody is about to publish what is stored. */
@Tag("unsent-words")
@JsModule("./editor/unsent-words.ts")
public class UnsentWords extends Component {

    /** Where the browser keeps words of an account that are not stored: before the ids of the sections that they are of. */
    public static String place(AccountId account) {
        return KeptInBrowser.key(account, "section:");
    }

    /** @param me whose words the browser may have kept */
    public UnsentWords(AccountId me, TopicDraft draft) {
        getElement().setProperty("place", place(me));
        getElement().setProperty("text", getTranslation("publish.unsent", "{0}"));
        getElement()
                .setPropertyMap(
                        "sections",
                        draft.sections().stream()
                                .collect(
                                        Collectors.toMap(section -> section.id().toString(), SectionName::of)));
    }
}
