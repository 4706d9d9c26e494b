package org.clinic.portal.redirect;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where addresses lead that no topic has. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class Redirects {

    /** The subject of the broadcast that marketing has added an address, or removed one. */
    public static final String CHANGED = "redirect";

    private final RedirectRows rows;

    Redirects(RedirectRows rows) {
        this.rows = rows;
    }

    /** Every address that marketing has added. */
    public List<String> slugs() {
        return rows.slugs();
    }

    /** Where an address leads, if it is one that marketing has added. */
    public Optional<Lead> from(String slug) {
        return rows.find(slug);
    }
}
