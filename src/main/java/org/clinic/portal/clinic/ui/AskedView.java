package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.asked.TopicForms;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.clinic.ClinicPreviews;
import org.clinic.portal.clinic.ClinicSettings;
import org.clinic.portal.version.PublishedTopics;

/** What the contact form asks, in which order and with which words beside it; applied to the site as a whole. */
@Route("form")
@Menu(title = "clinic.form.place", order = 43, icon = "pencil")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/settings.css")
@StyleSheet("/styles/clinic.css")
class AskedView extends FactsView {

    AskedView(
            ClinicSettings settings,
            ClinicPreviews previews,
            PublishedTopics topics,
            TopicForms forms,
            SpokenTime spoken) {
        super(
                settings,
                previews,
                spoken,
                "clinic.form.title",
                page(topics, forms),
                changed -> new FormFacts(changed, () -> OwnForm.all(topics, forms)));
    }

    /** Any page will do that has this form and none of its own; without one there is the front page. */
    private static String page(PublishedTopics topics, TopicForms forms) {
        return topics.live().stream()
                .filter(topic -> forms.own(topic.id(), null).isEmpty())
                .findFirst()
                .map(topic -> "topics/%s#ask".formatted(topic.slug()))
                .orElse("");
    }
}
