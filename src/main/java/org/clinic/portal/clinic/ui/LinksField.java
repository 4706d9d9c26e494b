package org.clinic.portal.clinic.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Wording;

/** The links at the end of every page, in their order; a row without any words is none. */
class LinksField extends Composite<Div> implements HasValidationProperties {

    private final Runnable changed;
    private final Div rows = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Button more = new Button(getTranslation("clinic.link.add"), click -> add());

    LinksField(Runnable changed) {
        this.changed = changed;
        rows.addClassName("rows");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("links");
        getContent().add(new H3(getTranslation("clinic.field.LINKS")), rows, refusal, more);
    }

    void show(List<FooterLink> links) {
        rows.removeAll();
        links.forEach(link -> row().show(link));
    }

    List<FooterLink> value() {
        return rows().stream()
                .map(LinkRow::value)
                .filter(link -> !link.equals(new FooterLink(Wording.NONE, "")))
                .toList();
    }

    private List<LinkRow> rows() {
        return rows.getChildren().map(LinkRow.class::cast).toList();
    }

    private LinkRow row() {
        var row = new LinkRow(rows.getComponentCount() + 1, changed, this::remove);
        rows.add(row);
        return row;
    }

    private void add() {
        row().focus();
    }

    /** Those below move up; so do the words that are kept for them. */
    private void remove(LinkRow row) {
        rows().forEach(LinkRow::forget);
        rows.remove(row);
        var left = value();
        show(left);
        changed.run();
        more.focus();
    }

    void focusFirst() {
        rows().stream().findFirst().ifPresentOrElse(LinkRow::focus, ((Focusable<?>) more)::focus);
    }

    void forget() {
        rows().forEach(LinkRow::forget);
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
