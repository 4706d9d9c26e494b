package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TopicModuleTest
@SignedInAs(Roles.MARKETING)
class TermServiceTest {

    @Autowired
    TermService terms;

    @Autowired
    JdbcClient jdbc;

    private String right;
    private String wrong;

    @BeforeEach
    void aWordThatNoOtherTestHas() {
        right = "right" + UUID.randomUUID();
        wrong = "wrong" + UUID.randomUUID();
    }

    @Test
    void aTermIsFoundByAnyOfItsWords() {
        var added = terms.add(new Term(right, List.of(new ForbiddenForm(wrong, true)), "Because " + right));

        assertThat(terms.search(right)).containsExactly(added);
        assertThat(terms.search(wrong.toUpperCase(Locale.ROOT))).containsExactly(added);
        assertThat(terms.search("because " + right)).containsExactly(added);
        assertThat(terms.search(right + "x")).isEmpty();
    }

    @Test
    void whatIsChangedSaysTheNewAndIsRecorded() {
        var added = terms.add(term(right, wrong));

        var changed = terms.change(added.id(), added.revision(), term(wrong, right));

        assertThat(terms.search(right)).containsExactly(changed);
        assertThat(changed.term()).isEqualTo(term(wrong, right));
        assertThat(actions(added.id())).containsExactly("term.add", "term.change");
    }

    @Test
    void whoHasNotSeenTheLastChangeChangesNothing() {
        var added = terms.add(term(right, wrong));
        var changed = terms.change(added.id(), added.revision(), term(right, wrong + "s"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> terms.change(added.id(), added.revision(), term(right)));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> terms.remove(added.id(), added.revision()));

        assertThat(terms.search(right)).containsExactly(changed);
    }

    @Test
    void whatWasRemovedCanBePutBack() {
        var added = terms.add(term(right, wrong));

        terms.remove(added.id(), added.revision());
        assertThat(terms.search(right)).isEmpty();
        terms.putBack(added);
        terms.putBack(added);

        assertThat(terms.search(right)).extracting(ClinicTerm::term).containsExactly(added.term());
        assertThat(actions(added.id())).containsExactly("term.add", "term.remove", "term.add");
    }

    @Test
    void noFormIsInTheListTwice() {
        terms.add(term(right, wrong));

        assertThatExceptionOfType(TermTakenException.class)
                .isThrownBy(() -> terms.add(term(right)))
                .satisfies(taken -> assertThat(taken.form()).isEqualTo(right));
        assertThatExceptionOfType(TermTakenException.class).isThrownBy(() -> terms.add(term(wrong)));
        assertThatExceptionOfType(TermTakenException.class).isThrownBy(() -> terms.add(term(right + "s", wrong)));
        assertThatExceptionOfType(TermTakenException.class).isThrownBy(() -> terms.add(term(right + "s", right)));
    }

    @Test
    void theDatabaseRefusesWhatIsRequiredAndForbidden() {
        var added = terms.add(term(right));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.sql("insert into term_forbidden_form (term_id, form, any_case) values (?, ?, false)")
                                .params(added.id().id(), right)
                                .update())
                .withMessageContaining("required and forbidden");
    }

    @Test
    @SignedInAs(Roles.REVIEWER)
    void reviewersOnlyRead() {
        assertThat(terms.search(right)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> terms.add(term(right)));
    }

    private List<String> actions(TermId id) {
        return jdbc.sql("select action from audit_event where subject_type = 'term' and subject_id = ? order by id")
                .param(id.id())
                .query((row, number) -> row.getString("action"))
                .list();
    }

    private static Term term(String required, String... forbidden) {
        return new Term(
                required,
                List.of(forbidden).stream().map(ForbiddenForm::exactly).toList(),
                "");
    }
}
