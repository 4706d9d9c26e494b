package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Says that there is nothing at this address, or nothing that this account may see: the two look the same. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends Composite<Div> implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        getContent().removeAll(); // The view may be shown twice in a row.
        getContent().addClassName("empty");
        getContent()
                .add(
                        new PageHeader(getTranslation("shell.not-found")),
                        new Paragraph(getTranslation("shell.not-found.explained")),
                        new Anchor("/staff", getTranslation("shell.start")));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
