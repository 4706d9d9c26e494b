package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** What stands beside the text: how good it is to read, or the versions that were made of it. */
class SidePanel extends Composite<Aside> {

    private final Div choices = new Div();

    SidePanel(QualityPanel quality, VersionsPanel versions) {
        choices.addClassName("choices");
        getContent().addClassName("beside");
        getElement().setAttribute("aria-label", getTranslation("editor.beside"));
        getContent().add(choices);
        add("quality.list", quality);
        add("version.list", versions);
        show(0);
    }

    /** A button with its panel. Buttons that stay pressed: Vaadin's tabs hold what no list of tabs may hold. */
    private void add(String key, Component panel) {
        int index = choices.getComponentCount();
        choices.add(new NativeButton(getTranslation(key), click -> show(index)));
        getContent().add(panel);
    }

    private void show(int chosen) {
        for (int index = 0; index < choices.getComponentCount(); index++) {
            choices.getComponentAt(index).getElement().setAttribute("aria-pressed", String.valueOf(index == chosen));
            getContent().getComponentAt(index + 1).setVisible(index == chosen);
        }
    }
}
