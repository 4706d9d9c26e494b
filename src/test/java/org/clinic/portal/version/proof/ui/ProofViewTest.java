package org.clinic.portal.version.proof.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.clinic.portal.audit.AuditFilter;
import org.clinic.portal.audit.AuditSearch;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.ADMIN)
class ProofViewTest extends SpringBrowserlessTest {

    @Autowired
    AuditSearch audit;

    @Autowired
    CurrentAccount current;

    @BeforeEach
    void open() {
        navigate(ProofView.class);
    }

    @Test
    void whatCameOfItStandsThereWithTheHashToNoteDownAndWhoAskedForIt() {
        test(verify()).click();
        awaitTheResult();

        assertThat(texts(Paragraph.class)).anyMatch(text -> text.matches("All hold: .+ versions? of .+ topics?\\."));
        assertThat(texts(Span.class))
                .anyMatch(text ->
                        text.startsWith("Last verified by " + current.get().name() + ", "));
        assertThat(hash()).allMatch(text -> text.matches("--expect [0-9a-f]{64} --until \\S+Z"));
        var newest = audit.find(mine(), null, 100).stream()
                .filter(entry -> entry.action().equals("version.verify"))
                .findFirst()
                .orElseThrow();
        assertThat(newest.actor()).contains(current.get().id());
        assertThat(newest.detail()).contains("sha256");
    }

    /** What is written at the same time by others, or at another, is not among it. */
    private AuditFilter mine() {
        return new AuditFilter(
                Optional.of(current.get().id().id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Button verify() {
        return find(Button.class).withText("Verify all versions").single();
    }

    /** Nothing where nothing was ever published. */
    private List<String> hash() {
        return find(TextField.class).all().stream().map(TextField::getValue).toList();
    }

    private <T extends Component & HasText> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HasText::getText).toList();
    }

    private void awaitTheResult() {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return verify().isEnabled();
        });
    }
}
