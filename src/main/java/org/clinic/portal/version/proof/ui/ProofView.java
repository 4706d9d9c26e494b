package org.clinic.portal.version.proof.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.TextToCopy;
import org.clinic.portal.version.Flaw;
import org.clinic.portal.version.Verification;
import org.clinic.portal.version.proof.VersionProof;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Whether all that was ever published still is what it was: verified when asked for, with how far it is. */
@Route("proof")
@Menu(title = "version.proof.menu", order = 55, icon = "seal")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/proof.css")
class ProofView extends Composite<Div> {

    private final VersionProof proof;
    private final SpokenTime spoken;
    private final Span last = new Span();
    private final Paragraph status = new Paragraph();
    private final Div result = new Div();
    private final Button verify = new Button(getTranslation("version.proof.verify"), click -> verify());

    ProofView(VersionProof proof, SpokenTime spoken) {
        this.proof = proof;
        this.spoken = spoken;

        var header = new PageHeader(getTranslation("version.proof.title"));
        last.addClassName("muted");
        header.setFacts(last);
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.setDisableOnClick(true);
        header.setActions(verify);
        status.addClassName("status");
        status.getElement().setAttribute("role", "status");
        var body = new Div(new Paragraph(getTranslation("version.proof.explained")), status, result);
        body.addClassName("body");
        getContent().addClassName("proof");
        getContent().add(header, body);
        showLast();
    }

    private void showLast() {
        last.setText(proof.last()
                .map(run -> getTranslation("version.proof.last", run.name(), spoken.say(run.at(), getLocale())))
                .orElseGet(() -> getTranslation("version.proof.never")));
    }

    /** Goes on when the window is closed, and is in the audit then. */
    private void verify() {
        var ui = UI.getCurrent();
        result.removeAll();
        status.removeClassName("broken");
        status.setText(getTranslation("version.proof.running", 0));
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
            try {
                var verification = proof.verify(through -> Arrivals.show(ui, () -> showProgress(through)));
                Arrivals.show(ui, () -> show(verification));
            } catch (RuntimeException failed) {
                Arrivals.show(ui, () -> {
                    status.setText("");
                    verify.setEnabled(true);
                    throw failed;
                });
            }
        }));
    }

    /** What is told late is not shown any more. */
    private void showProgress(int through) {
        if (!verify.isEnabled()) {
            status.setText(getTranslation("version.proof.running", through));
        }
    }

    private void show(Verification verification) {
        verify.setEnabled(true);
        showLast();
        status.setClassName("broken", !(verification instanceof Verification.Holds));
        switch (verification) {
            case Verification.Holds holds -> {
                status.setText(getTranslation(
                        "version.proof.holds", holds.versions(), holds.last().size()));
                holds.until()
                        .ifPresent(until -> result.add(new TextToCopy(
                                getTranslation("version.proof.hash"),
                                "--expect %s --until %s".formatted(holds.sha256(), until),
                                getTranslation("version.proof.note-down"))));
            }
            case Verification.Broken broken ->
                status.setText(getTranslation(
                        "version.proof.broken",
                        broken.number(),
                        broken.topic().toString(),
                        words(broken.flaw()),
                        broken.versions()));
            case Verification.Shortened shortened ->
                throw new IllegalStateException("Nothing was expected, and " + shortened.expected() + " is missed");
        }
    }

    private String words(Flaw flaw) {
        return getTranslation("version.flaw." + flaw.kind(), Objects.requireNonNullElse(flaw.column(), ""));
    }
}
