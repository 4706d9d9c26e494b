package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.clinic.portal.account.OneTimeLink;
import org.clinic.portal.base.clinic.SpokenTime;
import org.springframework.web.util.UriComponentsBuilder;

/** A one-time link, to be copied and handed over. It cannot be shown again. */
class LinkPane extends Composite<Div> {

    LinkPane(OneTimeLink link, SpokenTime spoken) {
        var address = new TextField(getTranslation("account.link"), absolute(link.path()), "");
        address.setReadOnly(true);
        address.setAutoselect(true);
        var copied = new Span();
        copied.addClassName("copied");
        copied.getElement().setAttribute("role", "status");
        var copy = new Button(getTranslation("account.link.copy"));
        // In the browser, which lets only a click's own handler write to the clipboard, and only over https.
        copy.getElement()
                .executeJs("""
                        this.addEventListener('click', async () => {
                          $0.inputElement.select();
                          try { await navigator.clipboard.writeText($0.value) } catch { document.execCommand('copy') }
                          $1.textContent = $2;
                        })""", address.getElement(), copied.getElement(), getTranslation("account.link.copied"));
        var row = new Div(address, copy);
        row.addClassName("row");
        getContent().addClassName("link-pane");
        getContent()
                .add(
                        row,
                        copied,
                        new Paragraph(
                                getTranslation("account.link.explained", spoken.say(link.expiresAt(), getLocale()))));
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
