package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.topic.draft.editor.DependantList;

/** Says what links to a topic before it goes into the archive. */
class ArchiveDialog extends Dialog {

    ArchiveDialog(String title, List<Dependant> linking, Runnable archive) {
        addClassName("publish-dialog");
        setHeaderTitle(getTranslation("topic.archive.header", title));
        add(new DependantList(linking, this::close), new Paragraph(getTranslation("topic.archive.links")));

        var cancel = new Button(getTranslation("common.cancel"), click -> close());
        var confirm = new Button(getTranslation("topic.archive.now"), click -> {
            close();
            archive.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }
}
