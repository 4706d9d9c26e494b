package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TermRepository extends Repository<TermEntry, TermId> {

    TermEntry saveAndFlush(TermEntry term);

    void delete(TermEntry term);

    Optional<TermEntry> findById(TermId id);

    List<TermEntry> findAll();
}
