package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.clinic.ClinicPreviews;

/** The site with what stands in the fields, to go through from page to page; nobody else sees it. */
class ClinicPreviewPane extends Composite<Section> {

    private static final String ADDRESS = "/staff/clinic-preview/";

    /** Within the frame: an address that ends in a place would scroll the screen around it as well. */
    private static final String GO_TO = """
            this.addEventListener('load', () => {
                const place = this.contentDocument?.getElementById($0);
                if (place) {
                    this.contentWindow.scrollTo(0, place.getBoundingClientRect().top + this.contentWindow.scrollY);
                }
            }, { once: true });""";

    private final ClinicPreviews previews;
    private ClinicFacts shown;
    private final IFrame frame = new IFrame();
    private final Paragraph behind = new Paragraph(getTranslation("clinic.preview.behind"));

    /** @param page of the site, to look at first, with a place on it after {@code #} */
    ClinicPreviewPane(ClinicPreviews previews, ClinicFacts facts, String page) {
        this.previews = previews;
        shown = facts;
        previews.show(facts);
        int place = page.indexOf('#');
        if (place >= 0) {
            frame.getElement().executeJs(GO_TO, page.substring(place + 1));
        }
        frame.setSrc(ADDRESS + (place < 0 ? page : page.substring(0, place)));
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
        previews.show(facts);
        if (!facts.equals(shown)) {
            shown = facts;
            frame.getElement().executeJs("this.contentWindow.location.reload()");
        }
    }

    /** Something that stands in the fields cannot be applied: what is shown is from before. */
    void fallBehind() {
        behind.setVisible(true);
    }
}
