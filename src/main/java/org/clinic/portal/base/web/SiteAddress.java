package org.clinic.portal.base.web;

import jakarta.servlet.http.HttpServletRequest;

/** The address of the site that a request was sent to, as links to it begin. */
public final class SiteAddress {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private SiteAddress() {}

    /** Such as {@code https://portal.clinic.example}: without the port where browsers leave it out. */
    public static String of(HttpServletRequest request) {
        var scheme = request.getScheme();
        int port = request.getServerPort();
        var usual = port == (scheme.equals("https") ? HTTPS : HTTP);
        var host = scheme + "://" + request.getServerName();
        return (usual ? host : host + ":" + port) + request.getContextPath();
    }
}
