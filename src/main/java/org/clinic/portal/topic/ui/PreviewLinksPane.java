package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.LinkToCopy;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.preview.PreviewLink;
import org.clinic.portal.topic.preview.PreviewService;

/** The links with which people without an account read the draft: a new one is made here, and those that are out end. */
class PreviewLinksPane extends Composite<Div> {

    private static final int USUAL_DAYS = 7;

    private final TopicId topic;
    private final PreviewService previews;
    private final SpokenTime spoken;
    private final Select<Integer> days = new Select<>();
    private final Div made = new Div();
    private final Div out = new Div();

    PreviewLinksPane(TopicId topic, PreviewService previews, SpokenTime spoken) {
        this.topic = topic;
        this.previews = previews;
        this.spoken = spoken;
        days.setLabel(getTranslation("preview.holds"));
        days.setItems(1, USUAL_DAYS, (int) PreviewService.LONGEST.toDays());
        days.setItemLabelGenerator(number -> getTranslation("preview.days." + number));
        days.setValue(USUAL_DAYS);
        var make = new Button(getTranslation("preview.make-link"));
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            make();
            make.setEnabled(true);
        });
        var row = new Div(days, make);
        row.addClassName("row");
        made.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("preview.share.header")),
                        new Paragraph(getTranslation("preview.share.explained")),
                        row,
                        made,
                        out);
        showLinks();
    }

    private void make() {
        var link = previews.share(topic, Duration.ofDays(days.getValue()));
        made.removeAll();
        made.add(new LinkToCopy(
                getTranslation("preview.link"),
                link.path(),
                getTranslation("preview.link.explained", spoken.say(link.expiresAt(), getLocale()))));
        showLinks();
    }

    private void showLinks() {
        out.removeAll();
        var links = previews.links(topic);
        if (links.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        links.forEach(link -> list.add(row(link)));
        out.add(new H2(getTranslation("preview.links")), list);
    }

    private ListItem row(PreviewLink link) {
        var who = new Span(getTranslation(
                "preview.link.made",
                link.makerName(),
                spoken.say(link.madeAt(), getLocale()),
                spoken.say(link.expiresAt(), getLocale())));
        var opened = new Span(
                link.openedAt() == null
                        ? getTranslation("preview.link.unopened")
                        : getTranslation(
                                "preview.link.opened", link.opened(), spoken.say(link.openedAt(), getLocale())));
        opened.addClassName("muted");
        var revoke = new Button(getTranslation("preview.revoke"), click -> revoke(link));
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        revoke.setAriaLabel(getTranslation("preview.revoke.named", spoken.say(link.madeAt(), getLocale())));
        return new ListItem(new Div(who, opened), revoke);
    }

    /** Without asking: whoever still needs it gets another one. */
    private void revoke(PreviewLink link) {
        previews.revoke(link.id());
        made.removeAll();
        Notices.show(getTranslation("preview.revoked"));
        showLinks();
    }
}
