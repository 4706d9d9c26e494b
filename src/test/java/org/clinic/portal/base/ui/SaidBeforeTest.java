package org.clinic.portal.base.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class SaidBeforeTest extends SpringBrowserlessTest {

    @Test
    @SignedInAs(Roles.MARKETING)
    void onEveryOtherPageIsForgottenWhatWasSaidOnTheOneBefore() {
        UI.getCurrent().navigate("topics");
        assertThat(forgets()).isEqualTo(1);

        UI.getCurrent().navigate("terms");
        assertThat(forgets()).isEqualTo(1);
    }

    /** How often the browser has been told since it was last asked. */
    private static long forgets() {
        var ui = UI.getCurrent().getInternals();
        ui.getStateTree().runExecutionsBeforeClientResponse();
        return ui.dumpPendingJavaScriptInvocations().stream()
                .filter(sent -> sent.getInvocation().getExpression().contains("forget"))
                .count();
    }
}
