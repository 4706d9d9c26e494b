package org.clinic.portal.audit.ui;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import java.util.List;
import org.clinic.portal.audit.AuditedRefusals;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has it written down when somebody is refused a screen that their roles do not open. */
@Configuration(proxyBeanMethods = false)
class AuditedNavigation {

    @Bean
    static NavigationAccessControlConfigurer auditedAccess(AuditedRefusals refusals, CurrentAccount current) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withDecisionResolver(new Telling(refusals, current));
    }

    private static class Telling extends DefaultAccessCheckDecisionResolver {

        private final transient AuditedRefusals refusals;
        private final transient CurrentAccount current;

        Telling(AuditedRefusals refusals, CurrentAccount current) {
            this.refusals = refusals;
            this.current = current;
        }

        @Override
        public AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext context) {
            var result = super.resolve(results, context);
            // Menus ask as well, without going there.
            if (context.isNavigating() && result.decision() == AccessCheckDecision.DENY) {
                current.find()
                        .ifPresent(account -> refusals.record(
                                account, "/staff/" + context.getLocation().getPath()));
            }
            return result;
        }
    }
}
