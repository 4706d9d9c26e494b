package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.presence.Present;
import org.clinic.portal.topic.presence.TopicChange;
import org.clinic.portal.topic.presence.ui.Colleagues;
import org.jspecify.annotations.Nullable;

/**
 * What an editor shows, as values that its parts follow: the draft, as far as it is known here, which part of it is
 * open, and who else is there. It hears what others do, and knows no component.
 */
public class DraftOnScreen implements Colleagues.Listener {

    /** Hears what the values do not tell. */
    public interface Listener {

        /** The draft was read as a whole, and is shown next: also where it is as it was. */
        default void read(TopicDraft draft) {}

        /** Somebody else has changed this; what of it is a value here is up to date already. */
        default void heard(TopicChange change) {}

        /** The draft is another one now, by what was done elsewhere than in the open part. */
        default void arrived(TopicDraft draft) {}
    }

    /**
     * The draft and the open part.
     *
     * @param part as in {@link EditorAddress}
     * @param readings how often it was read as a whole, or arranged otherwise: what it alone does not tell may be other
     */
    public record Shown(TopicDraft draft, String part, int readings) {

        /** The open section; nothing while the details are open, or the bin. */
        public Optional<DraftSection> open() {
            return EditorAddress.section(draft, part);
        }
    }

    private final TopicService topics;
    private final AccountId me;
    private final boolean readOnly;
    private final ValueSignal<@Nullable Shown> shown = new ValueSignal<>(null);
    private final ValueSignal<List<Present>> others = new ValueSignal<>(List.of());
    private final List<Listener> listeners = new ArrayList<>();

    public DraftOnScreen(TopicService topics, AccountId me, boolean readOnly) {
        this.topics = topics;
        this.me = me;
        this.readOnly = readOnly;
    }

    /**
     * Shows what is shown, from the first time there is something, and again whenever that or another signal that
     * {@code show} reads has changed; as long as the owner is on screen.
     */
    public void follow(Component owner, Consumer<Shown> show) {
        Signal.effect(owner, () -> {
            var now = shown.get();
            if (now != null) {
                show.accept(now);
            }
        });
    }

    /**
     * As {@link #follow}, but only when the draft was read as a whole or another part was opened: for what has to be asked
     * of the database, and is another one then only.
     */
    public void followReadings(Component owner, Consumer<Shown> show) {
        var last = new AtomicReference<@Nullable Reading>();
        follow(owner, now -> {
            var reading = new Reading(now.draft().id(), now.part(), now.readings());
            if (!reading.equals(last.getAndSet(reading))) {
                show.accept(now);
            }
        });
    }

    private record Reading(TopicId topic, String part, int readings) {}

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** Whose screen it is. */
    public AccountId me() {
        return me;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    /** What is shown, to be followed. */
    public Signal<Shown> shown() {
        return shown.map(DraftOnScreen::known);
    }

    /** The others who have the topic open, to be followed. */
    public Signal<List<Present>> others() {
        return others.asReadonly();
    }

    /** What is shown at the moment. */
    public Shown now() {
        return known(shown.peek());
    }

    /** The draft that is shown at the moment. */
    public TopicDraft draft() {
        return now().draft();
    }

    private static Shown known(@Nullable Shown shown) {
        if (shown == null) {
            throw new IllegalStateException("No topic is open yet");
        }
        return shown;
    }

    public void open(TopicDraft draft, String part) {
        var before = shown.peek();
        listeners.forEach(listener -> listener.read(draft));
        shown.set(new Shown(draft, part, before == null ? 0 : before.readings() + 1));
    }

    public void show(TopicDraft draft) {
        open(draft, now().part());
    }

    /** Brings up to date what one section's text changes. */
    public void show(DraftSection section) {
        var before = now();
        var otherKind = before.draft()
                .section(section.id())
                .filter(known -> known.kind() != section.kind())
                .isPresent();
        shown.set(new Shown(
                before.draft().with(section), before.part(), otherKind ? before.readings() + 1 : before.readings()));
    }

    /** Also after changes of one's own, which are heard of like those of others: then there is nothing to show. */
    public void reload() {
        topics.open(draft().id()).ifPresent(read -> {
            if (read.equals(draft())) {
                listeners.forEach(listener -> listener.read(read));
            } else {
                // An archived topic is shown elsewhere.
                if (read.archived() == null) {
                    show(read);
                }
                listeners.forEach(listener -> listener.arrived(read));
            }
        });
    }

    /** Takes up a section's text that was not written in its own form here. */
    public void arrive(DraftSection theirs) {
        show(theirs);
        listeners.forEach(listener -> listener.arrived(draft()));
    }

    @Override
    public void changed(TopicChange change) {
        if (take(change)) {
            listeners.forEach(listener -> listener.heard(change));
        }
    }

    @Override
    public void present(List<Present> others) {
        this.others.set(others);
    }

    /** Answers whether it may be news here: all but the text that was written here. */
    private boolean take(TopicChange change) {
        return switch (change) {
            case TopicChange.Text(var section, var revision) -> {
                var isTheirs = draft().section(section)
                        .filter(known -> known.revision() < revision)
                        .isPresent();
                if (isTheirs) {
                    topics.section(section).ifPresent(this::arrive);
                }
                yield isTheirs;
            }
            case TopicChange.Arrangement() -> {
                reload();
                yield true;
            }
            case TopicChange.Terms(), TopicChange.Comments() -> true;
            case TopicChange.Presence() -> false;
        };
    }
}
