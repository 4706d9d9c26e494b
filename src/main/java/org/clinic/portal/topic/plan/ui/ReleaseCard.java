package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.Release;

/** A release in a list: what it is called, what is in it, and when it happens. */
class ReleaseCard extends ListItem {

    ReleaseCard(Release release, PlanActs acts) {
        addClassNames("release");
        var name = EditorAddress.link(TopicAddress.release(release.id().id()));
        name.setText(release.name());
        var topics = new Span(
                release.plans().isEmpty()
                        ? getTranslation("release.empty")
                        : release.plans().stream().map(Planned::title).collect(Collectors.joining(" · ")));
        topics.addClassNames("muted", "small");
        var when = release.at() == null
                ? new Tag(getTranslation("release.open"))
                : new Tag(acts.spoken().say(release.at(), getLocale()), Tone.OK);
        add(name, when);
        long clashing =
                release.plans().stream().filter(plan -> plan.clash() != null).count();
        if (clashing > 0) {
            add(new Tag(getTranslation("release.clashes", clashing), Tone.DUE));
        }
        add(topics);
    }
}
