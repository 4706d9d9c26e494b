package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.clinic.portal.account.SignInAttempt;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;

/** When and from where somebody signed in to an account, or could not. */
class SignInList extends Composite<UnorderedList> {

    SignInList(List<SignInAttempt> attempts, SpokenTime spoken) {
        getContent().addClassName("sign-ins");
        for (var attempt : attempts) {
            var what = attempt.succeeded()
                    ? new Tag(getTranslation("own.signed-in"), Tone.OK)
                    : new Tag(refused(attempt), Tone.DUE);
            var from = new Span(attempt.address().orElse(""));
            from.addClassName("num");
            getContent().add(new ListItem(new When(attempt.at(), spoken), what, from));
        }
    }

    private String refused(SignInAttempt attempt) {
        return attempt.tries()
                .map(tries -> getTranslation("own.refused-often", tries))
                .orElseGet(() -> getTranslation("own.refused"));
    }
}
