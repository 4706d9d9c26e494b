package org.clinic.portal.topic.draft.ui;

import java.util.Set;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.KeyPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The keys of the editor: who writes has all of them, who only reads those that do something there all the same. */
@Configuration(proxyBeanMethods = false)
class EditorKeys {

    @Bean
    @Order(10)
    KeyPlace textKeys() {
        return new Place("text", Set.of("comment"));
    }

    @Bean
    @Order(20)
    KeyPlace blockKeys() {
        return new Place("blocks", Set.of());
    }

    @Bean
    @Order(30)
    KeyPlace outlineKeys() {
        return new Place("outline", Set.of());
    }

    @Bean
    @Order(40)
    KeyPlace keysAroundTheText() {
        return new Place("editor", Set.of("nextProblem", "lastProblem", "toTools", "leaveTools"));
    }

    private record Place(String name, Set<String> forReaders) implements KeyPlace {

        @Override
        public boolean does(String key, Set<String> roles) {
            return roles.contains(Roles.MARKETING) || roles.contains(Roles.REVIEWER) && forReaders.contains(key);
        }
    }
}
