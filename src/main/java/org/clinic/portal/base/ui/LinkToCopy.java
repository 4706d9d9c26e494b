package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** A link that is shown this one time, to be copied and handed over. */
public class LinkToCopy extends Composite<Div> {

    /** {@code path} goes from the portal's host on; {@code explained} says to whom the link may go, and how long it holds. */
    public LinkToCopy(String label, String path, String explained) {
        var address = new TextField(label, absolute(path), "");
        address.setReadOnly(true);
        address.setAutoselect(true);
        var copied = new Span();
        copied.addClassName("copied");
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("common.copy"));
        // In the browser, which lets only a click's own handler write to the clipboard, and only over https.
        copy.getElement().executeJs("""
                        this.addEventListener('click', async () => {
                          $0.inputElement.select();
                          try { await navigator.clipboard.writeText($0.value) } catch { document.execCommand('copy') }
                          $1.textContent = $2;
                        })""", address.getElement(), copied.getElement(), getTranslation("common.copied"));
        var row = new Div(address, copy);
        row.addClassName("row");
        getContent().addClassName("link-to-copy");
        getContent().add(row, copied, new Paragraph(explained));
    }

    /** With the host under which this person reached the portal. */
    private static String absolute(String path) {
        var request = VaadinServletRequest.getCurrent();
        return UriComponentsBuilder.newInstance()
                        .scheme(request.getScheme())
                        .host(request.getServerName())
                        .port(isUsual(request) ? -1 : request.getServerPort())
                        .toUriString()
                + path;
    }

    private static boolean isUsual(VaadinServletRequest request) {
        return request.getServerPort() == (request.isSecure() ? 443 : 80);
    }
}
