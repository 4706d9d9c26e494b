package org.clinic.portal.topic.presence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.presence.PresenceId;
import org.clinic.portal.base.presence.Presences;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.presence.PresenceService;
import org.clinic.portal.topic.presence.Present;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.presence.TopicNews;
import org.jspecify.annotations.Nullable;

/**
 * Everybody else who has the topic open, in the editor's bar. As long as it is on screen, the others see this window
 * too, and the editor hears what they change.
 */
public class Colleagues extends Composite<UnorderedList> {

    /** What the editor does with what is heard. */
    public interface Listener {
        void changed(TopicChange change);

        void present(List<Present> others);
    }

    private final PresenceService presence;
    private final TopicNews news;
    private final AccountId me;
    private final Listener listener;
    private final PresenceId window = new PresenceId();

    private @Nullable TopicId topic;
    private @Nullable SectionId section;
    private @Nullable Subscription subscription;
    private @Nullable Runnable leave;

    public Colleagues(PresenceService presence, TopicNews news, AccountId me, Listener listener) {
        this.presence = presence;
        this.news = news;
        this.me = me;
        this.listener = listener;
        getContent().addClassName("colleagues");
        getElement().setAttribute("aria-label", getTranslation("colleagues.here"));
    }

    /** Listens to what becomes of a topic that is about to be read, so that it need not be read again. */
    public void listen(TopicId read) {
        if (topic != null && !topic.equals(read)) {
            end();
        }
        topic = read;
        listen(UI.getCurrent(), read);
    }

    private void listen(UI ui, TopicId to) {
        if (subscription == null) {
            subscription = news.of(to, change -> Arrivals.show(ui, () -> take(change)));
        }
    }

    /** What this window shows: a section of the topic, or its details. */
    public void show(@Nullable SectionId open) {
        section = open;
        getUI().ifPresent(this::enter);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        enter(attach.getUI());
    }

    private void enter(UI ui) {
        if (topic == null) {
            return;
        }
        var shown = topic;
        Presences.unlessAway(() -> {
            leave = presence.enter(window, shown, section, () -> Arrivals.reach(ui));
            showOthers();
        });
        if (subscription == null) {
            listen(ui, shown);
            // What was changed while nobody listened.
            listener.changed(new TopicChange.Arrangement());
        }
    }

    private void take(TopicChange change) {
        if (subscription == null || topic == null) {
            return;
        }
        if (!isAttached()) {
            // What was to be read could not be, and nothing is on screen.
            end();
        } else if (change instanceof TopicChange.Presence) {
            Presences.unlessAway(this::showOthers);
        } else {
            listener.changed(change);
        }
    }

    private void showOthers() {
        if (topic == null) {
            return;
        }
        var others = presence.others(window, topic);
        getContent().removeAll();
        others.stream().map(this::item).forEach(getContent()::add);
        listener.present(others);
    }

    private ListItem item(Present other) {
        var name = new Span(named(other));
        name.addClassName("unseen");
        var item = new ListItem(new Avatar(other.name()), name);
        item.setClassName("writing", other.writing());
        item.setTitle(named(other));
        return item;
    }

    private String named(Present other) {
        if (other.account().equals(me)) {
            return getTranslation("colleagues.you");
        }
        return other.writing() ? getTranslation("colleagues.writing", other.name()) : other.name();
    }

    /** Lets the others know that something is being written here. */
    public void wrote() {
        if (topic != null) {
            var shown = topic;
            Presences.unlessAway(() -> presence.write(window, shown));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        end();
    }

    /** Hears and tells nothing any more, until the next {@link #listen}. */
    public void end() {
        if (subscription != null) {
            subscription.end();
            subscription = null;
        }
        if (leave != null) {
            Presences.unlessAway(leave);
            leave = null;
        }
    }
}
