package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.text.Tidy;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coordinators mark inquiries with, so that they find them again: labels for all, stars for oneself, and that one has
 * not read it. Nothing of it is a step of the inquiry, so it makes nobody's act stale.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class InquiryMarks {

    /** Of a label, in characters. */
    public static final int MAXIMUM_LABEL = 30;

    private final MarkStore store;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final TransactionLock lock;
    private final Broadcasts broadcasts;

    InquiryMarks(
            MarkStore store, CurrentAccount current, AuditTrail audit, TransactionLock lock, Broadcasts broadcasts) {
        this.store = store;
        this.current = current;
        this.audit = audit;
        this.lock = lock;
        this.broadcasts = broadcasts;
    }

    /** All that are on any inquiry, by name. */
    @Transactional(readOnly = true)
    public List<String> labels() {
        return store.labels();
    }

    /** As somebody sees them who has just read it. */
    @Transactional(readOnly = true)
    public Marks of(InquiryId id) {
        return store.of(id, current.get().id());
    }

    /**
     * Puts a label on an inquiry; one that differs from another only by capitals or accents is the other.
     *
     * @return whether it had it not
     * @throws IllegalArgumentException if it is blank, or longer than {@link #MAXIMUM_LABEL}
     */
    public boolean label(InquiryId id, String label) {
        var name = Tidy.line(label);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MAXIMUM_LABEL) {
            throw new IllegalArgumentException("A label has between 1 and %d characters".formatted(MAXIMUM_LABEL));
        }
        lock.on("inquiry labels");
        boolean isNew = store.label(id, name);
        tell("inquiry.label", id, name);
        return isNew;
    }

    /** @return whether it had it */
    public boolean unlabel(InquiryId id, String label) {
        lock.on("inquiry labels");
        boolean was = store.unlabel(id, label);
        tell("inquiry.unlabel", id, label);
        return was;
    }

    private void tell(String action, InquiryId id, String label) {
        audit.record(action, "inquiry", id.id(), Map.of("label", label));
        InquiryNews.tellChanged(broadcasts, id);
    }

    /** For oneself alone. */
    public void star(InquiryId id, boolean starred) {
        var me = current.get().id();
        if (starred) {
            store.star(me, id);
        } else {
            store.unstar(me, id);
        }
        audit.record(starred ? "inquiry.star" : "inquiry.unstar", "inquiry", id.id(), Map.of());
        InquiryNews.tellChanged(broadcasts, id);
    }

    /** As if one had never opened it. */
    public void markAsUnread(InquiryId id) {
        store.unread(current.get().id(), id);
        audit.record("inquiry.unread", "inquiry", id.id(), Map.of());
        InquiryNews.tellChanged(broadcasts, id);
    }
}
