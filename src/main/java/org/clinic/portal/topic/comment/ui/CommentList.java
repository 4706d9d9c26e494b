package org.clinic.portal.topic.comment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Children;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.comment.CommentId;
import org.clinic.portal.topic.comment.CommentThread;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.draft.editor.SectionName;
import org.jspecify.annotations.Nullable;

/** The comments in their order: those on the open section, then those on the others, and what is settled when it is asked for. */
class CommentList {

    private final Section parent;
    private final NewComment beginning;
    private final CommentActions actions;
    private final SpokenTime spoken;
    private final Paragraph none = new Paragraph(I18NProvider.translate("comment.none"));
    private final NativeButton settled = new NativeButton();
    private final Map<CommentId, CommentCard> cards = new HashMap<>();
    private final Map<SectionId, H3> headings = new HashMap<>();
    private boolean withSettled;
    private @Nullable CommentId chosen;

    /** {@code again} is done when other ones shall be shown. */
    CommentList(Section parent, NewComment beginning, CommentActions actions, SpokenTime spoken, Runnable again) {
        this.parent = parent;
        this.beginning = beginning;
        this.actions = actions;
        this.spoken = spoken;
        none.addClassName("muted");
        settled.addClassName("settled");
        settled.addClickListener(click -> {
            withSettled = !withSettled;
            again.run();
        });
    }

    void show(SaidOnScreen said) {
        var shown = new ArrayList<Component>();
        shown.add(beginning);
        if (said.open().isEmpty() && beginning.about().isEmpty()) {
            shown.add(none);
        }
        var topic = said.shown().draft().id();
        said.openHere().forEach(thread -> shown.add(card(topic, thread)));
        for (var section : said.shown().draft().sections()) {
            var there = said.openIn(section.id()).stream()
                    .filter(thread -> !said.isHere(thread))
                    .toList();
            if (!there.isEmpty()) {
                shown.add(heading(topic, section));
                there.forEach(thread -> shown.add(card(topic, thread)));
            }
        }
        showSettled(topic, said.settled(), shown);
        Children.bring(parent, shown);
    }

    private void showSettled(TopicId topic, List<CommentThread> done, List<Component> shown) {
        if (done.isEmpty()) {
            return;
        }
        // What somebody writes in stays on screen.
        withSettled |= done.stream()
                .map(CommentThread::id)
                .anyMatch(id -> cards.containsKey(id) && cards.get(id).isWritten());
        settled.setText(I18NProvider.translate("comment.settled", done.size()));
        settled.getElement().setAttribute("aria-pressed", String.valueOf(withSettled));
        shown.add(settled);
        if (withSettled) {
            done.forEach(thread -> shown.add(card(topic, thread)));
        }
    }

    private CommentCard card(TopicId topic, CommentThread thread) {
        var card = cards.computeIfAbsent(thread.id(), id -> new CommentCard(topic, thread, actions, spoken));
        card.show(thread);
        card.setChosen(thread.id().equals(chosen));
        return card;
    }

    private H3 heading(TopicId topic, DraftSection section) {
        var heading = headings.computeIfAbsent(section.id(), id -> new H3());
        var link = EditorAddress.of(topic, section.id()).link();
        link.setText(SectionName.of(section));
        heading.removeAll();
        heading.add(link);
        return heading;
    }

    /** Emphasises a comment, and brings it into sight. */
    void choose(@Nullable CommentId id) {
        chosen = id;
        cards.forEach((each, card) -> card.setChosen(each.equals(id)));
        Optional.ofNullable(id).map(cards::get).ifPresent(CommentCard::bring);
    }

    /** Chooses one that is asked for before the list is shown, be it settled. */
    void ask(CommentThread thread) {
        chosen = thread.id();
        withSettled |= !thread.isOpen();
    }

    @Nullable
    CommentId chosen() {
        return chosen;
    }
}
