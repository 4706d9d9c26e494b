package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.clinic.ClinicPreviews;

/** The site with what stands in the fields, to go through from page to page; nobody else sees it. */
class ClinicPreviewPane extends Composite<Section> {

    private static final String ADDRESS = "/staff/clinic-preview/";

    private final ClinicPreviews previews;
    private final IFrame frame = new IFrame();
    private final Paragraph behind = new Paragraph(getTranslation("clinic.preview.behind"));

    /** @param page of the site, to look at first */
    ClinicPreviewPane(ClinicPreviews previews, ClinicFacts facts, String page) {
        this.previews = previews;
        previews.show(facts);
        frame.setSrc(ADDRESS + page);
        frame.setTitle(getTranslation("clinic.preview"));
        var tab = new Anchor(ADDRESS + page, getTranslation("clinic.preview.tab"));
        tab.setTarget(AnchorTarget.BLANK);
        tab.setRouterIgnore(true);
        var head = new Div(new H2(getTranslation("clinic.preview")), tab);
        head.addClassName("head");
        behind.addClassName("muted");
        behind.getElement().setAttribute("role", "status");
        behind.setVisible(false);
        getContent().addClassName("preview");
        getContent().add(head, behind, frame);
    }

    /** The page that is open is set again; one stays at it. */
    void show(ClinicFacts facts) {
        behind.setVisible(false);
        if (!previews.shown().equals(Optional.of(facts))) {
            previews.show(facts);
            frame.getElement().executeJs("this.contentWindow.location.reload()");
        }
    }

    /** Something that stands in the fields cannot be applied: what is shown is from before. */
    void fallBehind() {
        behind.setVisible(true);
    }
}
