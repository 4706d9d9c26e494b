package org.clinic.portal.base.ui;

import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys that do the same everywhere. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PortalKeys implements KeyPlace {

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public boolean does(String key, Set<String> roles) {
        return true;
    }
}
