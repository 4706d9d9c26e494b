package org.clinic.portal.topic.history.ui;

import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.KeyPlace;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The keys of a topic's history. */
@Component
@Order(46)
class ActKeyPlace implements KeyPlace {

    @Override
    public String name() {
        return "acts";
    }

    @Override
    public boolean does(String key, Set<String> roles) {
        return roles.contains(Roles.MARKETING) || roles.contains(Roles.REVIEWER);
    }
}
