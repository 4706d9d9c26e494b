package org.clinic.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page with a form that outlives its session when it is left open. */
interface LastingForm {

    /** Shows the form again with what was typed but the passwords, after its session had ended. */
    void showAgain(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
