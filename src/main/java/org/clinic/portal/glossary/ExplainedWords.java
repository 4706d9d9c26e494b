package org.clinic.portal.glossary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What words mean, for the pages that explain them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class ExplainedWords {

    private final WordRows rows;

    ExplainedWords(WordRows rows) {
        this.rows = rows;
    }

    /**
     * The words of a language.
     *
     * @param at the moment whose words are asked for; absent for those of now
     */
    public List<Explanation> of(String language, @Nullable Instant at) {
        return rows.find(language, at);
    }
}
