package org.clinic.portal.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.clinic.portal.audit.AuditEntry;
import org.clinic.portal.audit.AuditFilter;
import org.clinic.portal.audit.AuditSearch;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** Who did or saw what, when and from where, the newest first. */
@Route("audit")
@Menu(title = "audit.title", order = 50, icon = "eye")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/audit.css")
class AuditView extends Composite<Div> implements BeforeEnterObserver {

    private static final int PAGE = 100;

    private final AuditSearch audit;
    private final AuditDetail detail;
    private final SpokenTime spoken;
    private final Translations translations;
    private final AuditFilters filters = new AuditFilters(this::goTo);
    private final UnorderedList list = new UnorderedList();
    private final Div rest = new Div();

    private AuditFilter filter = AuditFilter.NONE;
    private @Nullable AuditEntry last;

    AuditView(AuditSearch audit, AuditDetail detail, SpokenTime spoken, Translations translations) {
        this.audit = audit;
        this.detail = detail;
        this.spoken = spoken;
        this.translations = translations;

        var header = new PageHeader(getTranslation("audit.title"));
        header.setActions(
                new Anchor(DownloadHandler.fromInputStream(download -> file()), getTranslation("audit.export")));
        rest.addClassName("rest");
        getContent().addClassName("audit");
        getContent().add(header, filters, list, rest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AuditAddress.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        list.removeAll();
        last = null;
        addPage();
    }

    private void goTo(AuditFilter chosen) {
        getUI().ifPresent(ui -> ui.navigate(AuditView.class, AuditAddress.write(chosen)));
    }

    private void addPage() {
        var found = audit.find(filter, last, PAGE);
        for (var entry : found) {
            list.add(new AuditRow(entry, filter, detail, spoken, translations));
            last = entry;
        }
        rest.removeAll();
        if (last == null) {
            rest.add(new Paragraph(getTranslation("audit.none")));
        } else if (found.size() == PAGE) {
            rest.add(new Button(getTranslation("audit.older"), click -> addPage()));
        }
    }

    private DownloadResponse file() {
        var bytes = audit.export(filter).getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), "audit.csv", "text/csv;charset=UTF-8", bytes.length);
    }
}
