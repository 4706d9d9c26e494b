package org.clinic.portal.topic.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Leads from act to act by keys, and to older ones: all of it in the browser. */
@Tag("act-keys")
@JsModule("./acts/act-keys.ts")
class ActKeys extends Component {}
