package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** Has the window forget, on every other page, which errors of fields it has read out. */
@Tag("said-before")
@JsModule("./base/said-before.ts")
class SaidBefore extends Component implements AfterNavigationObserver {

    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        getElement().callJsFunction("forget");
    }
}
