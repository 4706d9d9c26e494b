package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.ui.KeptValue;
import org.clinic.portal.clinic.ClinicField;
import org.clinic.portal.clinic.ClinicRules;

/**
 * The links at the end of every page, in their order. A row without any words is none, and one of these comes last, so that
 * there is always another to write.
 */
class LinksField extends Composite<Div> implements HasValidationProperties {

    private static final FooterLink NONE = new FooterLink(Wording.NONE, "");

    private final Runnable changed;
    private final Div rows = new Div();
    private final Paragraph refusal = new Paragraph();
    private final KeptValue<FooterLink[]> kept =
            new KeptValue<>("clinic:" + ClinicField.LINKS, FooterLink[].class, this::comeBack);

    LinksField(Runnable changed) {
        this.changed = changed;
        rows.addClassName("rows");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        getContent().addClassName("links");
        getContent().add(new H3(getTranslation("clinic.field.LINKS")), rows, refusal, kept);
    }

    void show(List<FooterLink> applied) {
        set(applied);
    }

    void since(List<FooterLink> applied) {
        kept.since(applied.toArray(FooterLink[]::new));
    }

    private void comeBack(FooterLink[] typed) {
        set(Stream.of(typed)
                .filter(Objects::nonNull)
                .limit(ClinicRules.MOST_LINKS)
                .toList());
        changed.run();
    }

    private void set(List<FooterLink> links) {
        rows.removeAll();
        links.forEach(link -> row().show(link));
        addBlank();
    }

    List<FooterLink> value() {
        return rows().stream()
                .map(LinkRow::value)
                .filter(link -> !link.equals(NONE))
                .toList();
    }

    private List<LinkRow> rows() {
        return rows.getChildren().map(LinkRow.class::cast).toList();
    }

    private LinkRow row() {
        var row = new LinkRow(rows.getComponentCount() + 1, this::follow, this::remove);
        rows.add(row);
        return row;
    }

    private void follow() {
        addBlank();
        change();
    }

    private void change() {
        kept.keep(value().toArray(FooterLink[]::new));
        changed.run();
    }

    private void addBlank() {
        var all = rows();
        if (all.size() < ClinicRules.MOST_LINKS
                && (all.isEmpty() || !all.getLast().value().equals(NONE))) {
            row();
        }
    }

    /** Those below move up. */
    private void remove(LinkRow row) {
        rows.remove(row);
        set(value());
        change();
        focusFirst();
    }

    void focusFirst() {
        rows().getFirst().focus();
    }

    void forget() {
        kept.forget();
    }

    @Override
    public void setErrorMessage(String message) {
        refusal.setText(message);
    }

    @Override
    public String getErrorMessage() {
        return refusal.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        getContent().setClassName("invalid", invalid);
    }

    @Override
    public boolean isInvalid() {
        return getContent().hasClassName("invalid");
    }
}
