package org.clinic.portal.topic.standard;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the clinic writes its terms, in all topics. Marketing keeps the list; reviewers read it. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TermService {

    private final TermRepository terms;
    private final TopicEvents events;

    TermService(TermRepository terms, TopicEvents events) {
        this.terms = terms;
        this.events = events;
    }

    /** The terms that say each of the words, in their required or forbidden forms or hint, in alphabetical order. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<ClinicTerm> search(String text) {
        return terms.search(Tidy.line(text)).stream()
                .map(TermEntry::asRead)
                .sorted(Comparator.comparing(
                                (ClinicTerm entry) -> Folded.of(entry.term().required()))
                        .thenComparing(entry -> entry.term().required()))
                .toList();
    }

    /** The checks that hold a text in a language, such as {@code en}, against the terms as they are now. */
    @Transactional(readOnly = true)
    @TopicReaders
    public Checks checks(String language) {
        return new Checks(all(), Locale.forLanguageTag(language));
    }

    @Transactional(readOnly = true)
    @TopicReaders
    public List<Term> all() {
        return terms.findAll().stream().map(TermEntry::term).toList();
    }

    private static Stream<String> forms(Term term) {
        return Stream.concat(
                Stream.of(term.required()), term.forbidden().stream().map(ForbiddenForm::text));
    }

    /**
     * Adds a term.
     *
     * @throws TermTakenException if another term requires or forbids one of its forms
     */
    public ClinicTerm add(Term term) {
        return add(new TermId(), term);
    }

    /**
     * Puts back a term that was removed, under the id that it had.
     *
     * @throws TermTakenException as for {@link #add}
     */
    public ClinicTerm putBack(ClinicTerm removed) {
        return terms.findById(removed.id()).map(TermEntry::asRead).orElseGet(() -> add(removed.id(), removed.term()));
    }

    private ClinicTerm add(TermId id, Term term) {
        requireFree(id, term);
        var added = store(new TermEntry(id, term), term);
        events.tell(new TopicEvent.TermAdded(id.id(), term.required(), forbidden(term)));
        return added;
    }

    /**
     * Replaces a term.
     *
     * @param revision the one that was read before editing; if it is not the term's any more, or the term is gone, an
     *     {@code OptimisticLockingFailureException} is thrown
     * @throws TermTakenException as for {@link #add}
     */
    public ClinicTerm change(TermId id, int revision, Term term) {
        var entry = load(id);
        entry.requireUnchanged(revision);
        requireFree(id, term);
        entry.change(revision, term);
        var changed = store(entry, term);
        events.tell(new TopicEvent.TermChanged(id.id(), term.required(), forbidden(term)));
        return changed;
    }

    /** Removes a term, unless someone else has changed it since {@code revision}. */
    public void remove(TermId id, int revision) {
        var entry = load(id);
        entry.requireUnchanged(revision);
        var removed = entry.term();
        terms.delete(entry);
        events.tell(new TopicEvent.TermRemoved(id.id(), removed.required(), forbidden(removed)));
    }

    private TermEntry load(TermId id) {
        return terms.findById(id)
                .orElseThrow(() -> new OptimisticLockingFailureException("Term %s is gone".formatted(id)));
    }

    /** No form is in the list twice, neither required nor forbidden. */
    private void requireFree(TermId id, Term term) {
        var taken = terms.findAll().stream()
                .map(TermEntry::asRead)
                .filter(entry -> !entry.id().equals(id))
                .flatMap(entry -> forms(entry.term()))
                .toList();
        forms(term).filter(taken::contains).findFirst().ifPresent(form -> {
            throw new TermTakenException(form);
        });
    }

    private ClinicTerm store(TermEntry entry, Term term) {
        try {
            return terms.saveAndFlush(entry).asRead();
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new TermTakenException(term.required());
        }
    }

    private static List<String> forbidden(Term term) {
        return term.forbidden().stream().map(ForbiddenForm::text).toList();
    }
}
