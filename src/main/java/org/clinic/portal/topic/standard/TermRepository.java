package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TermRepository extends Repository<TermEntry, TermId> {

    TermEntry saveAndFlush(TermEntry term);

    void delete(TermEntry term);

    Optional<TermEntry> findById(TermId id);

    List<TermEntry> findAll();

    /** Those that say each of the words in what they require, forbid or hint at. */
    @Query(nativeQuery = true, value = """
            select * from term where says(concat_ws(' ', required, hint,
                (select string_agg(form, ' ') from term_forbidden_form where term_id = term.id)), :words)""")
    List<TermEntry> search(String words);
}
