package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.ReadContent;
import org.clinic.portal.inquiry.WhatWasRead;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.SinceRead;
import org.clinic.portal.version.SinceThen;
import org.clinic.portal.version.SinceThen.Reworded;
import org.clinic.portal.version.SinceThen.Same;
import org.clinic.portal.version.SinceThen.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * Says so if what somebody had read says something else now, and shows what changed to whoever opens it. While it is on
 * screen it hears of what is published.
 */
class ChangedSince extends Composite<Div> {

    private static final int MOST_NAMED = 3;

    private final TopicId topic;
    private final int number;
    private final @Nullable SectionId section;
    private final SinceRead since;
    private final ReadContent content;
    private final HtmlRenderer html;
    private final SpokenTime spoken;
    private final Div banner = new Div();
    private final Span heard = new Span();

    private SinceThen shown = new Same();

    ChangedSince(
            WhatWasRead read,
            SinceRead since,
            ReadContent content,
            HtmlRenderer html,
            SpokenTime spoken,
            Broadcasts broadcasts) {
        this.since = since;
        this.content = content;
        this.html = html;
        this.spoken = spoken;
        topic = new TopicId(read.topicId());
        number = read.versionNumber();
        section = read.sectionId() == null ? null : new SectionId(read.sectionId());
        heard.addClassName("unseen");
        heard.getElement().setAttribute("role", "status");
        getContent().addClassName("changed-since");
        getContent().add(heard, banner);
        show();
        addAttachListener(attach -> {
            var listening = broadcasts.listen(PublishedTopics.LIVE_CHANGED, new Listening(attach.getUI()));
            addDetachListener(detach -> {
                listening.end();
                detach.unregisterListener();
            });
        });
    }

    /** What is published while it is on screen is said to those, too, who do not see it come. */
    private final class Listening implements Broadcasts.Listener {

        private final UI ui;

        Listening(UI ui) {
            this.ui = ui;
        }

        @Override
        public void heard(String changed) {
            if (changed.equals(topic.toString())) {
                missed();
            }
        }

        @Override
        public void missed() {
            Arrivals.show(ui, () -> {
                if (show()) {
                    heard.setText(said());
                }
            });
        }
    }

    /** Whether it is something else than what is shown. */
    private boolean show() {
        var now = since.of(topic, number, section);
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        banner.removeAll();
        switch (now) {
            case Same _ -> {}
            case Withdrawn _ -> banner.add(withdrawn());
            case Reworded reworded -> banner.add(details(reworded));
        }
        return true;
    }

    private Paragraph withdrawn() {
        var withdrawn = new Paragraph(said());
        withdrawn.addClassName("withdrawn");
        return withdrawn;
    }

    private String said() {
        return switch (shown) {
            case Same _ -> getTranslation("inquiry.changed.not");
            case Withdrawn(var at) -> getTranslation("inquiry.changed.withdrawn", spoken.date(at, getLocale()));
            case Reworded reworded when section == null -> getTranslation("inquiry.changed.page", names(reworded));
            case Reworded reworded ->
                getTranslation(reworded.gone() ? "inquiry.changed.gone" : "inquiry.changed.section");
        };
    }

    private String names(Reworded reworded) {
        var names = new ArrayList<String>();
        if (reworded.details()) {
            names.add(getTranslation("inquiry.changed.details"));
        }
        reworded.sections().stream()
                .limit(MOST_NAMED)
                .map(changed -> getTranslation("inquiry.changed.named", ChangedText.name(changed)))
                .forEach(names::add);
        int more = reworded.sections().size() - MOST_NAMED;
        var named = String.join(", ", names);
        return more > 0 ? getTranslation("inquiry.changed.more", named, more) : named;
    }

    /** Nothing is compared before somebody opens it. */
    private Component details(Reworded reworded) {
        var what = new Span(said());
        what.addClassName("what");
        var when = new Span(getTranslation(
                "inquiry.changed.since", String.valueOf(reworded.number()), spoken.say(reworded.at(), getLocale())));
        when.setTitle(spoken.exactly(reworded.at(), getLocale()));
        when.addClassName("when");
        var see = new Span(getTranslation("inquiry.changed.see"));
        see.addClassName("see");
        var compared = new Div();
        var details = new NativeDetails();
        details.setSummary(what, new Text(" "), when, new Text(" "), see);
        details.setContent(compared);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && compared.getComponentCount() == 0) {
                compare(reworded, compared);
            }
        });
        return details;
    }

    private void compare(Reworded reworded, Div compared) {
        since.rewording(topic, number, reworded.now(), section)
                .ifPresent(rewording -> compared.add(new ChangedText(rewording, html)));
        var shownSection = section == null || reworded.gone() ? null : section.id();
        content.find(topic.id(), reworded.now(), shownSection).ifPresent(text -> {
            var link = new Anchor(text.address(), getTranslation("inquiry.changed.now"), AnchorTarget.BLANK);
            link.setRouterIgnore(true);
            link.setAriaLabel(getTranslation("inquiry.changed.now.new-tab"));
            compared.add(link);
        });
    }
}
