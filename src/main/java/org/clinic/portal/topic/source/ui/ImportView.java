package org.clinic.portal.topic.source.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.source.ImportPreview;
import org.clinic.portal.topic.source.ImportRefusedException;
import org.clinic.portal.topic.source.TopicImports;

/** Where a text that was written elsewhere becomes a draft: one sees what each line will be, then creates it. */
@Route("topics/import")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/import.css")
class ImportView extends Composite<Div> {

    private final TopicImports imports;
    private final PageHeader bar = new PageHeader(getTranslation("import.title"));
    private final SourceUpload upload = new SourceUpload(this::preview);
    private final Div result = new Div();

    ImportView(TopicImports imports) {
        this.imports = imports;
        bar.setLead(EditorAddress.listLink(), new Span("/"));
        result.addClassName("result");
        getContent().addClassName("import");
        getContent().add(bar, upload, result);
    }

    /** A file that is refused leaves the one before it on the screen. */
    private void preview(String fileName, byte[] content) {
        try {
            show(imports.preview(fileName, content));
            upload.accept();
        } catch (ImportRefusedException refused) {
            upload.refuse(fileName, getTranslation("import.refused." + refused.reason()));
        }
    }

    private void show(ImportPreview preview) {
        var create = new Button(getTranslation("import.create"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(click -> create(preview, create));
        bar.setActions(create);

        var sides = new Div(new SourceLines(preview), new ImportOutline(preview));
        sides.addClassName("sides");
        result.removeAll();
        result.add(new ImportCounts(preview), sides);
    }

    private void create(ImportPreview preview, Button button) {
        try {
            EditorAddress.of(imports.create(preview)).open();
        } finally {
            button.setEnabled(true);
        }
    }
}
