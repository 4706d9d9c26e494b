package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.NewestFirst;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.SearchedWords;
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

    private final QuarantineService quarantine;
    private final NextSteps steps;
    private final SpokenTime spoken;
    private final ReachWords reach;
    private final Span count = new Span();
    private final Paragraph none = new Paragraph(getTranslation("quarantine.none"));
    private final Paragraph nothing = new Paragraph(getTranslation("quarantine.search.none"));
    private final SearchedWords words = new SearchedWords(QuarantineView.class);
    private final TextField search = new TextField();
    private final NewestFirst<QuarantinedForm> list =
            new NewestFirst<>(getTranslation("quarantine.title"), getTranslation("quarantine.more"), new Waiting());
    private final SpamReport report = new SpamReport();

    private int waiting;

    /** Those that say what is looked for. */
    private class Waiting implements NewestFirst.Kind<QuarantinedForm> {

        @Override
        public List<QuarantinedForm> read(@Nullable QuarantinedForm after, int limit) {
            return quarantine.search(search.getValue(), after, limit);
        }

        @Override
        public Object id(QuarantinedForm form) {
            return form.id();
        }

        @Override
        public Instant receivedAt(QuarantinedForm form) {
            return form.receivedAt();
        }

        @Override
        public ListItem row(QuarantinedForm form) {
            return new QuarantineRow(form, spoken, reach, QuarantineView.this::release);
        }
    }

    QuarantineView(
            QuarantineService quarantine,
            NextSteps steps,
            SpokenTime spoken,
            ReachWords reach,
            PassingMinutes minutes) {
        this.quarantine = quarantine;
        this.steps = steps;
        this.spoken = spoken;
        this.reach = reach;
        var header = new PageHeader(getTranslation("quarantine.title"));
        var back = new InquiryLink(null, new InquiryFilter(InquiryScope.TO_ANSWER, ""));
        back.setText(getTranslation("inquiry.title"));
        header.setLead(back, new Span("/"));
        count.addClassName("muted");
        header.setFacts(count);
        var explained = new Paragraph(getTranslation("quarantine.explained"));
        explained.addClassName("muted");
        none.addClassName("none");
        nothing.addClassName("none");
        search.setPlaceholder(getTranslation("quarantine.search"));
        search.setAriaLabel(getTranslation("quarantine.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                words.keep(change.getValue());
                showFirst();
            }
        });
        var page = new Div(explained, search, none, nothing, list, report);
        page.addClassName("page");
        getContent().addClassName("quarantine");
        getContent().add(header, page);
        getContent().addAttachListener(attach -> {
            var ui = attach.getUI();
            var passed = minutes.listen(() -> Arrivals.show(ui, this::minute));
            getContent().addDetachListener(detach -> {
                passed.end();
                detach.unregisterListener();
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(words.get());
        showFirst();
        showFigures();
    }

    private void showFirst() {
        list.showFirst();
        nothing.setVisible(!search.isEmpty() && list.isEmpty());
    }

    /** Each minute, as nobody tells of what comes here: during a flood that would be told all the time. */
    private void minute() {
        int before = waiting;
        showFigures();
        if (waiting > before) {
            list.showNew();
            nothing.setVisible(!search.isEmpty() && list.isEmpty());
        }
    }

    private void showFigures() {
        report.show(quarantine.report());
        waiting = quarantine.count();
        count.setText(getTranslation("quarantine.count", waiting));
        none.setVisible(waiting == 0 && search.isEmpty());
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
