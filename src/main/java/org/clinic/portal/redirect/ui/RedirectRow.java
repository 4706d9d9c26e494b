package org.clinic.portal.redirect.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.redirect.Destination;
import org.clinic.portal.redirect.FormerAddress;
import org.clinic.portal.redirect.MonthlyHits;
import org.clinic.portal.redirect.OwnRedirect;

/** An address that leads elsewhere: where to, since when, and how often somebody came by it. */
class RedirectRow extends ListItem {

    private RedirectRow(String slug, Destination to, MonthlyHits hits, Component since) {
        var from = new Span("/topics/" + slug);
        from.addClassName("from");
        var leads = new Span(getTranslation("redirect.leads-to"));
        leads.addClassName("leads");
        var way = new Div(from, leads, target(to));
        way.addClassName("way");
        var words = new Div(way, since);
        words.addClassName("words");
        add(words, new HitsOfAddress(slug, hits));
    }

    static RedirectRow own(OwnRedirect own, SpokenTime spoken, Runnable remove) {
        var redirect = own.redirect();
        var since = since(own.to(), redirect.addedAt(), spoken);
        since.add(new Span(redirect.addedName()));
        var row = new RedirectRow(redirect.slug(), own.to(), own.hits(), since);
        if (redirect.section() != null && own.to().live() && own.to().section() == null) {
            row.tell(since, "redirect.section-gone");
        }
        var removing = new Button(Glyph.BIN.create(), click -> remove.run());
        removing.addThemeVariants(ButtonVariant.TERTIARY);
        removing.setAriaLabel(row.getTranslation("redirect.remove.named", "/topics/" + redirect.slug()));
        row.add(removing);
        return row;
    }

    static RedirectRow former(FormerAddress former, SpokenTime spoken) {
        return new RedirectRow(former.slug(), former.to(), former.hits(), since(former.to(), former.since(), spoken));
    }

    private static Div since(Destination to, Instant moment, SpokenTime spoken) {
        var since = new Div();
        since.addClassNames("made", "muted");
        if (!to.live()) {
            since.add(new Tag(since.getTranslation("redirect.withdrawn"), Tone.DUE));
        }
        since.add(new Span(new Span(since.getTranslation("redirect.since") + " "), new When(moment, spoken)));
        return since;
    }

    private void tell(Div since, String key) {
        since.addComponentAsFirst(new Tag(getTranslation(key), Tone.DUE));
    }

    /** In a tab of its own, as visitors find it. */
    private Component target(Destination to) {
        var link = new Anchor("/topics/" + to.slug(), to.title());
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        if (to.section() == null) {
            return link;
        }
        var section = new Span(getTranslation("redirect.to-section", to.section()));
        section.addClassName("muted");
        var both = new Span(link, section);
        both.addClassName("target");
        return both;
    }
}
