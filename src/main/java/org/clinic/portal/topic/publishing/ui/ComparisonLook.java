package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.clinic.portal.base.ui.KeyHint;

/** How a comparison is shown, and what its marks mean. What is chosen the browser knows, and the styles follow it. */
class ComparisonLook extends Composite<Div> {

    ComparisonLook() {
        getContent().addClassName("look");
        getContent()
                .getElement()
                .appendChild(
                        choice("compare.what", List.of("compare.only-changes", "compare.all")),
                        choice("compare.how", List.of("compare.side-by-side", "compare.together")),
                        legend(),
                        keys());
    }

    private Element choice(String name, List<String> options) {
        var choice = new Element("fieldset");
        var legend = new Element("legend");
        legend.setText(getTranslation(name));
        legend.setAttribute("class", "unseen");
        choice.appendChild(legend);
        for (var option : options) {
            var input = new Element("input");
            input.setAttribute("type", "radio");
            input.setAttribute("name", name);
            input.setAttribute("id", option.replace('.', '-'));
            input.setAttribute("checked", option.equals(options.getFirst()));
            var label = new Element("label");
            label.appendChild(input, Element.createText(getTranslation(option)));
            choice.appendChild(label);
        }
        return choice;
    }

    private Element legend() {
        var legend = new Element("p");
        legend.setAttribute("class", "legend");
        List.of("ins", "del", "mark", "u").forEach(name -> {
            var mark = new Element(name);
            mark.setText(getTranslation("compare.legend." + name));
            legend.appendChild(mark, Element.createText(" "));
        });
        return legend;
    }

    private Element keys() {
        var keys = new Element("p");
        keys.setAttribute("class", "keys");
        keys.appendChild(
                new KeyHint("[").getElement(),
                new KeyHint("]").getElement(),
                Element.createText(getTranslation("compare.keys")));
        keys.setAttribute("aria-hidden", "true");
        return keys;
    }
}
