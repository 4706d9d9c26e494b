package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Copies the address of what is shown, for somebody else to open. */
public class CopyAddress extends Composite<Div> {

    /**
     * @param words what the button says
     * @param address from the portal's base on
     */
    public CopyAddress(String words, String address) {
        var copied = new Span();
        copied.addClassName("copied");
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(words);
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
