package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.draft.TopicStatus;
import org.jspecify.annotations.Nullable;

/** Where a topic stands between its draft and its readers, in a tag or two. */
public final class StatusTags {

    private StatusTags() {}

    public static Tag[] of(TopicStatus status, @Nullable Integer liveVersion) {
        var tags = new ArrayList<Tag>();
        if (liveVersion != null) {
            tags.add(new Tag(I18NProvider.translate("topic.live", liveVersion), Tone.OK));
        }
        switch (status) {
            case DRAFT -> tags.add(new Tag(I18NProvider.translate("topic.status.DRAFT")));
            case CHANGED -> tags.add(new Tag(I18NProvider.translate("topic.status.CHANGED"), Tone.SOON));
            case WITHDRAWN -> tags.add(new Tag(I18NProvider.translate("topic.status.WITHDRAWN"), Tone.DUE));
            case LIVE -> {}
        }
        return tags.toArray(Tag[]::new);
    }
}
