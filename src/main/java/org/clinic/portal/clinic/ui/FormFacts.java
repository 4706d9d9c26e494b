package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clinic.portal.asked.FormProblem;
import org.clinic.portal.asked.ui.AskedForm;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.ClinicRules.Problem;

/** What every contact form of the clinic asks, as a part of what the clinic says. */
class FormFacts extends FactsForm {

    private static final String PLACE = "clinic:form";

    private final AskedForm asked;
    private final Supplier<List<OwnForm>> others;
    private final UnorderedList links = new UnorderedList();
    private final UnwrittenForms unwritten = new UnwrittenForms();
    private final Section beside = new Section(new Paragraph(getTranslation("clinic.form.others")), links, unwritten);

    /** @param others forms of topics, which do not follow this one */
    FormFacts(Runnable changed, Supplier<List<OwnForm>> others) {
        asked = new AskedForm(PLACE, changed);
        this.others = others;
        links.addClassName("own-forms");
        getContent().addClassName("form");
        getContent().add(asked, beside);
    }

    @Override
    void show(ClinicFacts facts) {
        asked.show(facts.form());
        var forms = others.get();
        links.removeAll();
        forms.forEach(form -> links.add(new ListItem(form.link())));
        unwritten.show(forms, facts.languages());
        beside.setVisible(!forms.isEmpty());
    }

    @Override
    void since(ClinicFacts facts) {
        asked.since(facts.form());
    }

    @Override
    ClinicFacts read(ClinicFacts before) {
        return before.asking(asked.value());
    }

    @Override
    void complain(Map<ClinicField, Problem> problems) {
        var mine = Optional.ofNullable(problems.get(ClinicField.FORM));
        if (mine.isEmpty() && !problems.isEmpty()) {
            asked.refuse(getTranslation("clinic.form.elsewhere"));
        } else {
            asked.complain(mine.map(problem -> new FormProblem(problem.kind(), problem.values())));
        }
    }

    @Override
    void follow(Map<ClinicField, Problem> problems) {
        if (asked.isRefused()) {
            complain(problems);
        }
    }

    @Override
    void goTo(ClinicField what) {
        asked.goToRefused();
    }

    @Override
    void forget() {
        asked.forget();
    }
}
