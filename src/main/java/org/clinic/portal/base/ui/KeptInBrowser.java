package org.clinic.portal.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import org.clinic.portal.base.security.AccountId;

/**
 * What views keep of an account's work in its browser, in the local storage under keys that begin with {@code portal:}
 * and the account's id. Nobody else who uses the browser should find it.
 */
final class KeptInBrowser {

    private KeptInBrowser() {}

    static PendingJavaScriptResult forget(AccountId account) {
        return UI.getCurrent().getPage().executeJs("""
                        Object.keys(localStorage).filter(key => key.startsWith('portal:' + $0 + ':'))
                            .forEach(key => localStorage.removeItem(key))""", account.toString());
    }
}
