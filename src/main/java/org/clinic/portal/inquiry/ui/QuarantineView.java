package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.QuarantineService;
import org.clinic.portal.inquiry.QuarantinedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** The forms that are spam as far as one can tell: why each is here, until when, and how to let it out. */
@Route("inquiries/quarantine")
@RolesAllowed(Roles.COORDINATOR)
@StyleSheet("/styles/quarantine.css")
class QuarantineView extends Composite<Div> implements BeforeEnterObserver {

    private static final int PAGE = 30;

    private final QuarantineService quarantine;
    private final NextSteps steps;
    private final SpokenTime spoken;
    private final Span count = new Span();
    private final Paragraph none = new Paragraph(getTranslation("quarantine.none"));
    private final UnorderedList list = new UnorderedList();
    private final SpamReport report = new SpamReport();
    private final Button more = new Button(getTranslation("quarantine.more"), click -> showMore());

    private @Nullable QuarantinedForm last;

    QuarantineView(QuarantineService quarantine, NextSteps steps, SpokenTime spoken) {
        this.quarantine = quarantine;
        this.steps = steps;
        this.spoken = spoken;
        var header = new PageHeader(getTranslation("quarantine.title"));
        var back = new InquiryLink(null, new InquiryFilter(InquiryScope.TO_ANSWER, ""));
        back.setText(getTranslation("inquiry.title"));
        header.setLead(back, new Span("/"));
        count.addClassName("muted");
        header.setFacts(count);
        var explained = new Paragraph(getTranslation("quarantine.explained"));
        explained.addClassName("muted");
        none.addClassName("none");
        list.addClassName("rows");
        list.getElement().setAttribute("aria-label", getTranslation("quarantine.title"));
        var page = new Div(explained, none, list, more, report);
        page.addClassName("page");
        getContent().addClassName("quarantine");
        getContent().add(header, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        last = null;
        showMore();
        showFigures();
    }

    private void showMore() {
        var page = quarantine.waiting(last, PAGE);
        page.forEach(form -> list.add(new QuarantineRow(form, spoken, this::release)));
        last = page.isEmpty() ? last : page.getLast();
        more.setVisible(page.size() == PAGE);
    }

    private void showFigures() {
        report.show(quarantine.report());
        int waiting = quarantine.count();
        count.setText(getTranslation("quarantine.count", waiting));
        none.setVisible(waiting == 0);
    }

    /** The row goes, also where somebody else was quicker: then it is said who is to be looked for, and where. */
    private void release(QuarantineRow row, String name) {
        try {
            var inquiry = quarantine.release(row.form().id(), name);
            Notices.undo(
                    getTranslation("quarantine.released", inquiry.reference().value()), () -> takeBack(inquiry));
        } catch (OptimisticLockingFailureException quicker) {
            Notices.show(
                    getTranslation("quarantine.gone", row.form().reference().value()));
        }
        list.remove(row);
        showFigures();
    }

    private void takeBack(InquiryDetail inquiry) {
        try {
            steps.takeBack(inquiry.id(), inquiry.revision());
            Notices.show(
                    getTranslation("quarantine.taken-back", inquiry.reference().value()));
        } catch (OptimisticLockingFailureException changed) {
            Notices.problem(
                    getTranslation("quarantine.changed", inquiry.reference().value()));
        }
    }
}
