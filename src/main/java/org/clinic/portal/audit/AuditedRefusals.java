package org.clinic.portal.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.aopalliance.intercept.MethodInvocation;
import org.clinic.portal.base.security.SignedInAccount;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what was refused to somebody who is signed in: a page, or what a service does. It is kept even though all
 * else of that transaction is not. What a visitor may not see leads to the sign-in page, and is no event.
 */
@Component
public class AuditedRefusals {

    private final AuditTrail audit;
    private final TransactionTemplate apart;

    AuditedRefusals(AuditTrail audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void hear(AuthorizationDeniedEvent<?> denied) {
        var authentication = denied.getAuthentication().get();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount account) {
            record(account, what(denied.getObject()));
        }
    }

    /** Writes down that this account was refused {@code what}: an address below the portal's, or what was called. */
    public void record(SignedInAccount account, String what) {
        apart.executeWithoutResult(status -> audit.record("access.refused", account, Map.of("what", what)));
    }

    private static String what(Object refused) {
        return switch (refused) {
            case MethodInvocation call ->
                call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
            case RequestAuthorizationContext context -> context.getRequest().getRequestURI();
            case HttpServletRequest request -> request.getRequestURI();
            default -> refused.getClass().getSimpleName();
        };
    }
}
