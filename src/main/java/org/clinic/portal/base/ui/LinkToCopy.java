package org.clinic.portal.base.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** A link that is shown this one time, to be copied and handed over. */
public class LinkToCopy extends TextToCopy {

    /** {@code path} goes from the portal's host on; {@code explained} says to whom the link may go, and how long it holds. */
    public LinkToCopy(String label, String path, String explained) {
        super(label, absolute(path), explained);
    }

    /** With the host under which this person reached the portal. */
    public static String absolute(String path) {
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
