package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryNews;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.transaction.TransactionException;

/**
 * How many the people of those that are listed had sent before. It is looked up once they are listed, as it takes longer than
 * listing them.
 */
class EarlierInquiries {

    private static final Logger log = LoggerFactory.getLogger(EarlierInquiries.class);

    private final InquiryNews news;
    private final UI ui;
    private final BiConsumer<InquiryId, Integer> told;

    /** Of those that are listed; nothing changes in it, as it is about what was before. */
    private final Map<InquiryId, Integer> known = new HashMap<>();

    /** @param told of each of which there is something to say */
    EarlierInquiries(InquiryNews news, UI ui, BiConsumer<InquiryId, Integer> told) {
        this.news = news;
        this.ui = ui;
        this.told = told;
    }

    /** Tells of those that are listed now: at once as far as it is known, else when it is. */
    void look(Set<InquiryId> listed) {
        known.keySet().retainAll(listed);
        known.forEach(told);
        var unknown = listed.stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> find(unknown)));
        }
    }

    private void find(List<InquiryId> some) {
        try {
            var found = news.earlier(some);
            Arrivals.show(
                    ui,
                    () -> some.forEach(id -> {
                        known.put(id, found.getOrDefault(id, 0));
                        told.accept(id, known.get(id));
                    }));
        } catch (DataAccessException | TransactionException failed) {
            log.warn("What was sent before is not said for now: {}", failed.getMessage());
        }
    }
}
