package org.clinic.portal.account;

import com.vaadin.flow.internal.JacksonUtils;

/** A message to a window whose session is over: nothing of the portal's, but where to go. */
final class Leaving {

    /** Lets what stands on the page see to it first. */
    private static final String FAREWELL = "document.dispatchEvent(new CustomEvent('session-over'))";

    private Leaving() {}

    /** What Vaadin's client reads as an error without words, after which it leaves the page for this address. */
    static String to(String address) {
        var where = JacksonUtils.createObjectNode();
        where.putNull("caption");
        where.putNull("message");
        where.putNull("details");
        where.putNull("querySelector");
        where.put("url", address);
        var meta = JacksonUtils.createObjectNode();
        meta.set("appError", where);
        var farewell = JacksonUtils.createArrayNode();
        farewell.add(FAREWELL);
        var execute = JacksonUtils.createArrayNode();
        execute.add(farewell);
        var message = JacksonUtils.createObjectNode();
        message.set("execute", execute);
        message.set("meta", meta);
        return message.toString();
    }
}
