package org.clinic.portal.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.audit.AuditFilter;
import org.clinic.portal.base.ui.DayPicker;

/** Which events to show: what about and when, and how to see all again. */
class AuditFilters extends Composite<Div> {

    private final Select<String> what = new Select<>();
    private final DatePicker from = new DayPicker(getTranslation("audit.from"));
    private final DatePicker to = new DayPicker(getTranslation("audit.to"));
    private final Span only = new Span();
    private final RouterLink all = new RouterLink(getTranslation("audit.all"), AuditView.class);

    private AuditFilter shown = AuditFilter.NONE;

    AuditFilters(Consumer<AuditFilter> chosen) {
        what.setLabel(getTranslation("audit.what"));
        what.setItems(AuditKinds.ALL);
        what.setEmptySelectionAllowed(true);
        what.setEmptySelectionCaption(getTranslation("audit.kind.all"));
        what.setItemLabelGenerator(
                kind -> kind == null ? getTranslation("audit.kind.all") : getTranslation("audit.kind." + kind));
        what.addValueChangeListener(change -> tell(change.isFromClient(), chosen));
        from.setClearButtonVisible(true);
        from.addValueChangeListener(change -> tell(change.isFromClient(), chosen));
        to.setClearButtonVisible(true);
        to.addValueChangeListener(change -> tell(change.isFromClient(), chosen));
        getContent().addClassName("audit-filters");
        getContent().add(what, from, to, only, all);
    }

    void show(AuditFilter filter) {
        shown = filter;
        what.setValue(filter.what().orElse(null));
        from.setValue(filter.from().orElse(null));
        to.setValue(filter.to().orElse(null));
        only.setText(
                filter.who().isPresent()
                        ? getTranslation("audit.only-person")
                        : filter.about().isPresent() ? getTranslation("audit.only-subject") : "");
        all.setVisible(!filter.equals(AuditFilter.NONE));
    }

    private void tell(boolean byHand, Consumer<AuditFilter> chosen) {
        if (byHand) {
            chosen.accept(new AuditFilter(
                    shown.who(),
                    Optional.ofNullable(what.getValue()),
                    shown.about(),
                    Optional.ofNullable(from.getValue()),
                    Optional.ofNullable(to.getValue())));
        }
    }
}
