package org.clinic.portal.topic.standard.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.standard.ClinicTerm;
import org.clinic.portal.topic.standard.TermService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class TermListViewTest extends SpringBrowserlessTest {

    @Autowired
    TermService terms;

    private String right;
    private String wrong;

    @BeforeEach
    void aWordThatNoOtherTestHas() {
        right = "right" + UUID.randomUUID();
        wrong = "wrong" + UUID.randomUUID();
    }

    @Test
    void aTermIsAddedWithItsForbiddenForms() {
        navigate(TermListView.class);

        click("Add term");
        test(find(TextField.class).withLabel("Write").single()).setValue(right);
        test(find(TextArea.class).withLabel("Not").single()).setValue(wrong + "\n\n" + wrong + "s");
        test(find(TextField.class).withLabel("Why").single()).setValue("Our own name.");
        click("Save");

        assertThat(terms.search(right))
                .extracting(ClinicTerm::term)
                .containsExactly(new Term(
                        right,
                        List.of(ForbiddenForm.exactly(wrong), ForbiddenForm.exactly(wrong + "s")),
                        "Our own name."));
        assertThat(rows()).anyMatch(row -> row.contains(right) && row.contains(wrong + "s"));
    }

    @Test
    void whatCannotBeIsRefusedAndStaysOnScreen() {
        terms.add(term(right));
        navigate(TermListView.class);

        click("Add term");
        click("Save");
        assertThat(required().isInvalid()).isTrue();
        test(required()).setValue(right);
        click("Save");

        assertThat(required().getErrorMessage()).isEqualTo("“" + right + "” is in the list already.");
        assertThat(required().getValue()).isEqualTo(right);
    }

    @Test
    void aTermIsChangedInItsPlace() {
        terms.add(term(right, wrong));
        search();

        test(find(Button.class).withAriaLabel("Edit “" + right + "”").single()).click();
        test(required()).setValue(right + "®");
        click("Save");

        assertThat(terms.search(right)).extracting(ClinicTerm::term).containsExactly(term(right + "®", wrong));
        assertThat(rows()).singleElement().asString().contains(right + "®");
    }

    @Test
    void aRemovedTermCanBePutBack() {
        terms.add(term(right, wrong));
        search();

        test(find(Button.class).withAriaLabel("Remove “" + right + "”").single())
                .click();
        assertThat(terms.search(right)).isEmpty();
        assertThat(rows()).isEmpty();
        click("Undo");

        assertThat(terms.search(right)).extracting(ClinicTerm::term).containsExactly(term(right, wrong));
        assertThat(rows()).hasSize(1);
    }

    private void search() {
        UI.getCurrent().navigate(TermListView.class, QueryParameters.of("q", right));
        assertThat(rows()).hasSize(1);
    }

    private List<String> rows() {
        return find(TermRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private TextField required() {
        return find(TextField.class).withLabel("Write").single();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).last()).click();
    }

    private static Term term(String required, String... forbidden) {
        return new Term(
                required,
                List.of(forbidden).stream().map(ForbiddenForm::exactly).toList(),
                "");
    }
}
