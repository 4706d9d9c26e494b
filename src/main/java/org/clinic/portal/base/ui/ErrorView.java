package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Says that a view could not be shown, with the reference under which the log tells why. */
@ParentLayout(MainLayout.class)
@PermitAll
class ErrorView extends Composite<Div> implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var failure = error.getException();
        var reference = ErrorReference.log(failure);
        getContent().removeAll(); // The view may be shown twice in a row.
        getContent().addClassName("empty");
        getContent()
                .add(
                        new PageHeader(getTranslation("shell.error")),
                        new Paragraph(getTranslation(UnexpectedErrors.key(failure), reference)),
                        new Anchor("/staff", getTranslation("shell.start")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
