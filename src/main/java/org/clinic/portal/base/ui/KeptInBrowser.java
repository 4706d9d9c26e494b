package org.clinic.portal.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import org.clinic.portal.base.security.AccountId;

/**
 * What views keep of an account's work in its browser, in the local storage, or the session storage of one
 * window, under keys that begin with {@code portal:} and the account's id. Nobody else who uses the browser should find it.
 * When it was forgotten stays, so that no window that is open still keeps it again.
 */
final class KeptInBrowser {

    private KeptInBrowser() {}

    static PendingJavaScriptResult forget(AccountId account) {
        return UI.getCurrent().getPage().executeJs("""
                        localStorage.setItem('portal:signed-out:' + $0, Date.now());
                        for (const storage of [localStorage, sessionStorage]) {
                            Object.keys(storage).filter(key => key.startsWith('portal:' + $0 + ':'))
                                .forEach(key => storage.removeItem(key));
                        }""", account.toString());
    }
}
