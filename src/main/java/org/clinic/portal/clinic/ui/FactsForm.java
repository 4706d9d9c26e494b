package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.ClinicRules;
import org.clinic.portal.clinic.ClinicRules.Problem;

/** Fields in which some of what the clinic is and says is set; the rest stays as it was. */
abstract class FactsForm extends Composite<Div> {

    /** Has the fields say that. */
    abstract void show(ClinicFacts facts);

    /** Of what the fields are a change from now on; what stands in them stays, and is kept until it is that. */
    abstract void since(ClinicFacts facts);

    /** What stands in the fields, with what has none as it was. */
    abstract ClinicFacts read(ClinicFacts before);

    /** Whether something stands in a field of which no facts can be made. */
    boolean isUnreadable() {
        return false;
    }

    /** What is wrong with what stands in the fields. */
    Map<ClinicField, Problem> problems(ClinicFacts before) {
        return ClinicRules.problems(read(before));
    }

    /** Says beside each field what is wrong with it, and of the others nothing. */
    abstract void complain(Map<ClinicField, Problem> problems);

    /** Of fields that were said to be wrong, what is still wrong with them: nobody is interrupted while they type. */
    abstract void follow(Map<ClinicField, Problem> problems);

    abstract void goTo(ClinicField what);

    /** What was typed is applied, or not wanted. */
    abstract void forget();
}
