package org.clinic.portal.inquiry.ui;

import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.KeyPlace;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of the list of inquiries. */
@Component
@Order(50)
class InboxKeys implements KeyPlace {

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public boolean does(String key, Set<String> roles) {
        return roles.contains(Roles.COORDINATOR);
    }
}
