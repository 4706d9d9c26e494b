package org.clinic.portal.topic.standard;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A term in the clinic's list. */
@Entity
@Table(name = "term")
class TermEntry {

    @EmbeddedId
    private TermId id;

    @Version
    private @Nullable Integer revision;

    private String required;
    private String hint;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "term_forbidden_form", joinColumns = @JoinColumn(name = "term_id"))
    private Set<Form> forbidden = new HashSet<>();

    @Embeddable
    record Form(@Column(name = "form") String form, boolean anyCase) {}

    @SuppressWarnings("NullAway.Init")
    TermEntry() {}

    @SuppressWarnings("NullAway.Init")
    TermEntry(TermId id, Term term) {
        this.id = id;
        write(term);
    }

    /** Replaces the term, unless someone else has since {@code basedOn}. */
    void change(int basedOn, Term term) {
        requireUnchanged(basedOn);
        write(term);
    }

    void requireUnchanged(int basedOn) {
        if (!Objects.equals(revision, basedOn)) {
            throw new OptimisticLockingFailureException("Term %s has changed since revision %d".formatted(id, basedOn));
        }
    }

    private void write(Term term) {
        required = term.required();
        hint = term.hint();
        var forms = term.forbidden().stream()
                .map(form -> new Form(form.text(), form.anyCase()))
                .toList();
        forbidden.retainAll(forms);
        forbidden.addAll(forms);
    }

    Term term() {
        var forms = forbidden.stream()
                .sorted(Comparator.comparing(Form::form))
                .map(form -> new ForbiddenForm(form.form(), form.anyCase()))
                .toList();
        return new Term(required, forms, hint);
    }

    ClinicTerm asRead() {
        return new ClinicTerm(id, Objects.requireNonNull(revision, "Not stored yet"), term());
    }
}
