package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;

/** What stands beside the text: how good it is to read, and the versions that were made of it. */
class SidePanel extends Composite<Aside> {

    SidePanel(QualityPanel quality, VersionsPanel versions) {
        var qualityTab = new Tab(getTranslation("quality.list"));
        var tabs = new Tabs(qualityTab, new Tab(getTranslation("version.list")));
        tabs.addSelectedChangeListener(change -> {
            quality.setVisible(change.getSelectedTab() == qualityTab);
            versions.setVisible(change.getSelectedTab() != qualityTab);
        });
        versions.setVisible(false);
        getContent().addClassName("side");
        getElement().setAttribute("aria-label", getTranslation("editor.beside"));
        getContent().add(tabs, quality, versions);
    }
}
