package org.clinic.portal.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class OneSecurityContextTest extends SpringBrowserlessTest {

    @Test
    void whatAnotherThreadBringsIntoAWindowIsDoneAsWhoeverIsSignedInThere() throws Exception {
        var ui = UI.getCurrent();
        var lock = ui.getSession().getLockInstance();
        var mara = SecurityContextHolder.getContext().getAuthentication();

        lock.unlock();
        try (var elsewhere = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = new CompletableFuture<>();
            elsewhere.submit(() -> ui.access(
                    () -> found.complete(SecurityContextHolder.getContext().getAuthentication())));

            assertThat(found.get(1, TimeUnit.MINUTES)).isNotNull().isEqualTo(mara);
        } finally {
            lock.lock();
        }
    }
}
