package org.clinic.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/**
 * A new password as it was typed into a page without script: twice and blind, or once where one asked to see it. What can
 * be seen stays where it is refused.
 */
record TypedPassword(String value, String repeated, boolean shown, boolean asksToSee) {

    static TypedPassword in(HttpServletRequest request) {
        return new TypedPassword(
                typed(request, "password"),
                typed(request, "repeated"),
                request.getParameter("shown") != null,
                request.getParameter("show") != null);
    }

    private static String typed(HttpServletRequest request, String field) {
        return AccountPages.typed(request, field, PasswordHashing.LONGEST + 1);
    }

    boolean differs() {
        return !shown && !value.equals(repeated);
    }

    /** What the page's template needs, with its other values. */
    Map<String, Object> on() {
        var seen = shown || asksToSee;
        return Map.of("shown", seen, "password", seen ? value : "");
    }
}
