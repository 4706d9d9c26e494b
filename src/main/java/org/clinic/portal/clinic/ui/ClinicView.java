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

/** What the clinic is called, where it is and what it says on every page; applied to the site as a whole. */
@Route("clinic")
@Menu(title = "clinic.place", order = 44, icon = "clinic")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/settings.css")
@StyleSheet("/styles/clinic.css")
class ClinicView extends FactsView {

    ClinicView(
            ClinicSettings settings,
            ClinicPreviews previews,
            PublishedTopics topics,
            TopicForms forms,
            SpokenTime spoken) {
        super(
                settings,
                previews,
                spoken,
                "clinic.title",
                "",
                changed -> new ClinicForm(topics.live(), () -> OwnForm.all(topics, forms), changed));
    }
}
