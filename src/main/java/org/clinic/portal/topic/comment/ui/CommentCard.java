package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.Map;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Children;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.comment.RemarkId;

/** A comment beside the text: what it is about, what was said, and how it goes on. */
class CommentCard extends Composite<Article> {

    private final CommentActions actions;
    private final SpokenTime spoken;
    private final TopicId topic;
    private final Div about = new Div();
    private final Div remarks = new Div();
    private final Map<RemarkId, RemarkRow> rows = new HashMap<>();
    private final Div foot = new Div();
    private final Div buttons = new Div();
    private final RemarkField reply;
    private CommentThread thread;

    CommentCard(TopicId topic, CommentThread thread, CommentActions actions, SpokenTime spoken) {
        this.topic = topic;
        this.thread = thread;
        this.actions = actions;
        this.spoken = spoken;
        reply = new RemarkField(
                getTranslation("comment.reply"),
                getTranslation("comment.reply"),
                actions.mentions(),
                said -> actions.reply(this.thread, said) && closeReply(),
                this::closeReply);
        about.addClassName("about");
        remarks.addClassName("remarks");
        buttons.addClassName("buttons");
        foot.addClassName("foot");
        reply.setVisible(false);
        foot.add(buttons, reply);
        getContent().addClassName("comment");
        getContent().add(about, remarks, foot);
        show(thread);
    }

    /** Brings what is said up to date; what one is writing here stays. */
    void show(CommentThread now) {
        thread = now;
        var begun = now.remarks().getFirst();
        getElement().setAttribute("aria-label", getTranslation("comment.by", begun.authorName()));
        getContent().setClassName("resolved", !now.isOpen());
        about.removeAll();
        about.add(subject(now), link(now));
        Children.bring(
                remarks,
                now.remarks().stream()
                        .map(remark -> {
                            var row = rows.computeIfAbsent(remark.id(), id -> new RemarkRow(actions, spoken));
                            row.show(now, remark);
                            return row;
                        })
                        .toList());
        buttons.removeAll();
        if (now.resolution() == null) {
            buttons.add(
                    button("comment.reply", this::openReply), button("comment.resolve", () -> actions.resolve(thread)));
        } else {
            var settled = new Paragraph(getTranslation(
                    "comment.resolved-by",
                    now.resolution().by(),
                    spoken.say(now.resolution().at(), getLocale())));
            buttons.add(settled, button("comment.reopen", () -> actions.reopen(thread)));
            // Whoever was replying meanwhile keeps what they wrote, and can reopen the comment.
            buttons.setVisible(true);
        }
    }

    private Component subject(CommentThread now) {
        var anchor = now.anchor();
        if (anchor.place() == null) {
            var lost =
                    new Div(new Span(getTranslation(anchor.isLost() ? "comment.about.lost" : "comment.about.section")));
            lost.addClassName("muted");
            if (anchor.isLost()) {
                var words = new Paragraph(anchor.quote());
                words.addClassName("quoted");
                lost.add(words);
            }
            return lost;
        }
        var words = new Button(anchor.quote(), click -> actions.goTo(thread));
        words.addThemeVariants(ButtonVariant.TERTIARY);
        words.addClassName("quoted");
        return words;
    }

    /** The address of the comment, to be copied. */
    private RouterLink link(CommentThread now) {
        var link = CommentAddress.link(topic, now);
        link.addClassName("link");
        link.getElement().setAttribute("aria-label", getTranslation("comment.link"));
        link.getElement().setAttribute("title", getTranslation("comment.link"));
        link.add(Glyph.LINK.create());
        return link;
    }

    private void openReply() {
        reply.setVisible(true);
        buttons.setVisible(false);
        reply.begin("reply:" + thread.id());
    }

    private boolean closeReply() {
        reply.setVisible(false);
        buttons.setVisible(true);
        return true;
    }

    /** Whether somebody is about to reply here. */
    boolean isWritten() {
        return reply.isVisible();
    }

    void setChosen(boolean chosen) {
        getContent().setClassName("chosen", chosen);
    }

    /** Brings it into sight in the panel. */
    void bring() {
        getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
    }

    private Button button(String key, Runnable what) {
        var button = new Button(getTranslation(key), click -> what.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
