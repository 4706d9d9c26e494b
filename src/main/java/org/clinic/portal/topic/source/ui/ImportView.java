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
import org.clinic.portal.topic.source.Correction;
import org.clinic.portal.topic.source.Corrections;
import org.clinic.portal.topic.source.ImportPreview;
import org.clinic.portal.topic.source.ImportRefusedException;
import org.clinic.portal.topic.source.TopicImports;
import org.jspecify.annotations.Nullable;

/** Where a text that was written elsewhere becomes a draft: one sees what each line will be, then creates it. */
@Route("topics/import")
@RolesAllowed(Roles.MARKETING)
@StyleSheet("/styles/import.css")
class ImportView extends Composite<Div> {

    private final TopicImports imports;
    private final PageHeader bar = new PageHeader(getTranslation("import.title"));
    private final SourceUpload upload = new SourceUpload(this::preview);
    private final Div result = new Div();
    private final Div counts = new Div();
    private final Div outline = new Div();
    private Corrections corrections = Corrections.NONE;
    private @Nullable SourceLines shown;

    ImportView(TopicImports imports) {
        this.imports = imports;
        bar.setLead(EditorAddress.listLink(), new Span("/"));
        result.addClassName("result");
        outline.addClassName("outline");
        getContent().addClassName("import");
        getContent().add(bar, upload, result);
    }

    /** A file that is refused leaves the one before it on the screen. */
    private void preview(String fileName, byte[] content) {
        var lines = new SourceLines((number, correction) -> correct(new Source(fileName, content), number, correction));
        var before = corrections;
        corrections = Corrections.NONE;
        if (!show(new Source(fileName, content), lines)) {
            corrections = before;
        }
    }

    /** What is shown, as it was received. */
    private record Source(String fileName, byte[] content) {}

    private void correct(Source source, int number, @Nullable Correction correction) {
        var before = corrections;
        corrections = correction == null ? before.without(number) : before.with(number, correction);
        if (shown == null || !show(source, shown)) {
            corrections = before;
        }
    }

    private boolean show(Source source, SourceLines lines) {
        try {
            show(imports.preview(source.fileName(), source.content(), corrections), lines);
            upload.accept();
            return true;
        } catch (ImportRefusedException refused) {
            upload.refuse(source.fileName(), getTranslation("import.refused." + refused.reason()));
            return false;
        }
    }

    private void show(ImportPreview preview, SourceLines lines) {
        var create = new Button(getTranslation("import.create"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        create.addClickListener(click -> create(preview, create));
        bar.setActions(create);

        lines.show(preview);
        counts.removeAll();
        counts.add(new ImportCounts(preview));
        outline.removeAll();
        outline.add(new ImportOutline(preview));
        if (lines != shown) {
            shown = lines;
            var sides = new Div(lines, outline);
            sides.addClassName("sides");
            result.removeAll();
            result.add(counts, sides);
        }
    }

    private void create(ImportPreview preview, Button button) {
        try {
            EditorAddress.of(imports.create(preview)).open();
        } finally {
            button.setEnabled(true);
        }
    }
}
