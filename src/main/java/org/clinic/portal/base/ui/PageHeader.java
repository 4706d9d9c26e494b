package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** The bar on top of a view: what it is, how it stands, and what can be done. It also names the browser's tab. */
public class PageHeader extends Composite<Header> implements AfterNavigationObserver {

    private final Div lead = new Div();
    private final H1 title;
    private final Div facts = new Div();
    private final Div actions = new Div();
    private String tab = "";

    public PageHeader(String title) {
        this.title = new H1(title);
        lead.addClassName("lead");
        facts.addClassName("facts");
        actions.addClassName("actions");
        getContent().addClassName("bar");
        getContent().add(lead, this.title, facts, actions);
    }

    public void setTitle(String text) {
        title.setText(text);
        nameTab();
    }

    /** What the tab says instead of the title, while it is shown; with an empty one, the title again. */
    public void setTab(String text) {
        tab = text;
        nameTab();
    }

    /** What stands before the title, such as the way back to the list. */
    public void setLead(Component... components) {
        lead.removeAll();
        lead.add(components);
    }

    /** What stands beside the title, such as tags. */
    public void setFacts(Component... components) {
        facts.removeAll();
        facts.add(components);
    }

    /** What can be done here, the main thing last. */
    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    /** Also when the same view is shown again, for another thing. */
    @Override
    public void afterNavigation(AfterNavigationEvent navigation) {
        nameTab();
    }

    private void nameTab() {
        // After navigation has set the title from the annotations that our views do not have.
        getUI().ifPresent(ui -> ui.beforeClientResponse(
                this,
                context -> ui.getPage().setTitle(getTranslation("shell.tab", tab.isEmpty() ? title.getText() : tab))));
    }
}
