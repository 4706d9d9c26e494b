package org.clinic.portal.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import org.clinic.portal.base.security.AccountId;

/**
 * What views keep of an account's work in its browser, in the local storage, or the session storage of one
 * window, under keys that name the account. Nobody else who uses the browser should find it.
 * When it was forgotten stays, so that no window that is open still keeps it again.
 */
public final class KeptInBrowser {

    private KeptInBrowser() {}

    /** The key of something that is kept, or where that is empty, what all of the account's begin with. */
    public static String key(AccountId account, String what) {
        return "portal:%s:%s".formatted(account, what);
    }

    /** The key under which the local storage has when all of the account's was forgotten, in milliseconds since 1970. */
    public static String forgottenKey(AccountId account) {
        return "portal:signed-out:" + account;
    }

    /** What is kept at one key, also if the element that keeps it is taken away with the same answer. */
    static void forget(String key) {
        UI.getCurrent().getPage().executeJs("localStorage.removeItem($0)", key);
    }

    static PendingJavaScriptResult forget(AccountId account) {
        return UI.getCurrent().getPage().executeJs("""
                        localStorage.setItem($0, Date.now());
                        for (const storage of [localStorage, sessionStorage]) {
                            Object.keys(storage).filter(key => key.startsWith($1))
                                .forEach(key => storage.removeItem(key));
                        }""", forgottenKey(account), key(account, ""));
    }
}
