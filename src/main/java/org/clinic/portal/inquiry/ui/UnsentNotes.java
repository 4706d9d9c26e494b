package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.HashMap;
import java.util.Map;
import org.clinic.portal.inquiry.InquiryId;

/** The notes that somebody has begun and not added yet, kept while they look at something else. */
@SpringComponent
@VaadinSessionScope
class UnsentNotes {

    private final Map<InquiryId, String> notes = new HashMap<>();

    void keep(InquiryId inquiry, String words) {
        notes.put(inquiry, words);
    }

    String of(InquiryId inquiry) {
        return notes.getOrDefault(inquiry, "");
    }
}
