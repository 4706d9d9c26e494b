package org.clinic.portal.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.springframework.stereotype.Component;

/** The one place where an error that no view expected ends: logged with a reference, shown as one sentence. */
@Component
class UnexpectedErrors implements VaadinServiceInitListener, ErrorHandler {

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var reference = ErrorReference.log(event.getThrowable());
        Optional.ofNullable(UI.getCurrent())
                .ifPresent(ui -> Notices.problem(ui.getTranslation(key(event.getThrowable()), reference)));
    }

    /** What a person is told of an error, whose reference the text takes. */
    static String key(Throwable error) {
        return DatabaseOutage.isCauseOf(error) ? "shell.away.now" : "shell.unexpected";
    }
}
