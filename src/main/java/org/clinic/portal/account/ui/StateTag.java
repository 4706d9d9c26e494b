package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import org.clinic.portal.account.AccountState;
import org.clinic.portal.account.AccountSummary;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;

/** Whether an account can be signed in with, in a word or two. */
class StateTag extends Composite<Span> {

    StateTag(AccountSummary account) {
        getContent().addClassName("state");
        getContent().add(new Tag(getTranslation("account.state." + word(account)), tone(account)));
    }

    /** An invitation whose link has run out needs another one, and says so. */
    private static String word(AccountSummary account) {
        return hasRunOut(account) ? "link-over" : account.state().name();
    }

    private static Tone tone(AccountSummary account) {
        return switch (account.state()) {
            case INVITED -> hasRunOut(account) ? Tone.DUE : Tone.SOON;
            case ACTIVE -> Tone.OK;
            case DEACTIVATED -> Tone.NEUTRAL;
        };
    }

    private static boolean hasRunOut(AccountSummary account) {
        return account.state() == AccountState.INVITED && account.openLink().isEmpty();
    }
}
