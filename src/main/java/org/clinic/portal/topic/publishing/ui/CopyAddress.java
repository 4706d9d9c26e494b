package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Copies the address of a comparison, with both of its states, for somebody else to open. */
class CopyAddress extends Composite<Div> {

    /** @param address from the portal's base on */
    CopyAddress(String address) {
        var copied = new Span();
        copied.addClassName("copied");
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("compare.copy-address"));
        // In the browser, which lets only a click's own handler write to the clipboard, and only over https: else it is
        // shown.
        copy.getElement().executeJs("""
                        this.addEventListener('click', async () => {
                          const address = new URL($0, document.baseURI).href;
                          try {
                            await navigator.clipboard.writeText(address);
                            $1.textContent = $2;
                          } catch {
                            $1.textContent = address;
                          }
                        })""", address, copied.getElement(), getTranslation("common.copied"));
        getContent().addClassName("copy-address");
        getContent().add(copied, copy);
    }
}
