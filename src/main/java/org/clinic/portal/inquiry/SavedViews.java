package org.clinic.portal.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.inquiry.SavedViewRefusedException.Reason;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The filters that coordinators keep under names: one's own, and the team's, which any of them may change. Whatever changes
 * one that is gone by now, or never was theirs, is refused with an {@code OptimisticLockingFailureException}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class SavedViews {

    private static final int MOST = 40;

    private final SavedViewStore store;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final TransactionLock lock;
    private final Broadcasts broadcasts;

    SavedViews(
            SavedViewStore store,
            CurrentAccount current,
            AuditTrail audit,
            TransactionLock lock,
            Broadcasts broadcasts) {
        this.store = store;
        this.current = current;
        this.audit = audit;
        this.lock = lock;
        this.broadcasts = broadcasts;
    }

    /** The team's, then one's own, each in their order. */
    @Transactional(readOnly = true)
    public List<SavedView> all() {
        return store.of(current.get().id());
    }

    /**
     * Keeps a filter, after those that there are. Words that are looked for are not kept.
     *
     * @param shared whether the whole team has it
     * @throws SavedViewRefusedException if it cannot be called so, or there are too many
     */
    public SavedView keep(String name, boolean shared, InquiryFilter filter) {
        var there = locked();
        var view = new SavedView(TimeOrderedId.next(), name, shared, end(there, shared), filter);
        return insert(view, there);
    }

    /** Keeps one that was {@link #remove}d again, where it was. */
    public SavedView putBack(SavedView removed) {
        var there = locked();
        return there.stream().anyMatch(view -> view.id().equals(removed.id())) ? removed : insert(removed, there);
    }

    private SavedView insert(SavedView view, List<SavedView> there) {
        if (there.size() >= MOST) {
            throw new SavedViewRefusedException(Reason.TOO_MANY);
        }
        requireFreeName(view, there);
        store.insert(view, current.get().id());
        tell("inquiry.view.keep", view);
        return view;
    }

    /**
     * Calls it otherwise, or gives it to the team or takes it for oneself, where it is the last then.
     *
     * @throws SavedViewRefusedException if it cannot be called so
     */
    public SavedView change(UUID id, String name, boolean shared) {
        var there = locked();
        var view = find(there, id);
        var changed = view.changed(name, shared, view.shared() == shared ? view.place() : end(there, shared));
        requireFreeName(changed, there);
        store.update(changed, current.get().id());
        tell("inquiry.view.change", changed);
        return changed;
    }

    /** Puts it before another of the same list, or at the end for a number that is too great. */
    public void move(UUID id, int place) {
        var there = locked();
        var view = find(there, id);
        var list = new ArrayList<>(
                there.stream().filter(each -> each.shared() == view.shared()).toList());
        list.remove(view);
        list.add(Math.clamp(place, 0, list.size()), view);
        for (int at = 0; at < list.size(); at++) {
            store.place(list.get(at), at);
        }
        tell("inquiry.view.move", view);
    }

    /** Nothing is lost with it but the name, and it can be {@link #putBack}. */
    public SavedView remove(UUID id) {
        var view = find(locked(), id);
        store.delete(view);
        tell("inquiry.view.remove", view);
        return view;
    }

    /** One after the other, so that no two get a name or place at once. */
    private List<SavedView> locked() {
        lock.on("inquiry views");
        return all();
    }

    private static SavedView find(List<SavedView> there, UUID id) {
        return there.stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("View %s is gone".formatted(id)));
    }

    private static int end(List<SavedView> there, boolean shared) {
        return there.stream()
                .filter(view -> view.shared() == shared)
                .mapToInt(view -> view.place() + 1)
                .max()
                .orElse(0);
    }

    private static void requireFreeName(SavedView view, List<SavedView> there) {
        if (there.stream()
                .anyMatch(other -> other.shared() == view.shared()
                        && Folded.of(other.name()).equals(Folded.of(view.name()))
                        && !other.id().equals(view.id()))) {
            throw new SavedViewRefusedException(Reason.TAKEN);
        }
    }

    private void tell(String action, SavedView view) {
        audit.record(action, current.get(), Map.of("name", view.name(), "view", view.id()));
        InquiryNews.tellViewsChanged(broadcasts);
    }
}
