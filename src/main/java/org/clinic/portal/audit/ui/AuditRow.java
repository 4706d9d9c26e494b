package org.clinic.portal.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.audit.AuditEntry;
import org.clinic.portal.audit.AuditFilter;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.ui.When;

/** One event: when, who, what, and where from. Who and what about lead to all that is about them. */
class AuditRow extends Composite<ListItem> {

    AuditRow(AuditEntry entry, AuditFilter filter, AuditDetail detail, SpokenTime spoken, Translations translations) {
        var what = new Span(sentence(entry, translations));
        what.addClassName("what");
        var about = new Div(who(entry, filter), what);
        about.addClassName("about");
        entry.subject().ifPresent(subject -> about.add(subject(entry, subject, filter)));
        var more = new Span(detail.say(entry.detail(), getLocale()));
        more.addClassName("more");
        var from = new Span(entry.address());
        from.addClassNames("from", "num");
        getContent().addClassName("audit-row");
        getContent().add(new When(entry.at(), spoken), about, from, more);
    }

    private String sentence(AuditEntry entry, Translations translations) {
        var key = "audit.action." + entry.action();
        return translations.has(key) ? getTranslation(key) : entry.action();
    }

    private Component who(AuditEntry entry, AuditFilter filter) {
        if (entry.actor().isEmpty()) {
            return new Span(getTranslation("audit.nobody"));
        }
        var only = new AuditFilter(
                entry.actor().map(actor -> actor.id()), filter.what(), Optional.empty(), filter.from(), filter.to());
        var link = link(entry.actorName(), only);
        link.addClassName("who");
        return link;
    }

    private Component subject(AuditEntry entry, UUID subject, AuditFilter filter) {
        var text = subject.toString();
        var only =
                new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(subject), filter.from(), filter.to());
        return link(
                getTranslation("audit.subject." + entry.subjectType()) + " …" + text.substring(text.length() - 6),
                only);
    }

    private static RouterLink link(String text, AuditFilter filter) {
        var link = new RouterLink(text, AuditView.class);
        link.setQueryParameters(AuditAddress.write(filter));
        return link;
    }
}
