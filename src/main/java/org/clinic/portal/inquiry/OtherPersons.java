package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers of which two inquiries somebody said that they are not by the same person, whichever of them was looked at.
 * Nothing of the inquiries themselves changes by it: they can still be merged.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.COORDINATOR + "')")
public class OtherPersons {

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    OtherPersons(JdbcClient jdbc, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those that look like the same person's and are not, the last that was said first. That somebody has seen them leaves a
     * trace.
     */
    public List<OtherPerson> of(InquiryId inquiry) {
        var others = jdbc.sql("""
                        select id, reference, name, actor_name, said_at
                        from inquiry_other_person join inquiry
                            on inquiry.id = case when one_id = :id then other_id else one_id end
                        where :id in (one_id, other_id) and status <> 'SPAM' and merged_into is distinct from :id
                        order by said_at desc, id""")
                .param("id", inquiry.id())
                .query((row, number) -> new OtherPerson(
                        new InquiryId(row.getObject("id", UUID.class)),
                        new Reference(row.getString("reference")),
                        row.getString("name"),
                        row.getString("actor_name"),
                        Timestamptz.in(row, "said_at")))
                .list();
        if (!others.isEmpty()) {
            var shown = others.stream().map(other -> other.id().id()).toList();
            audit.record("inquiry.person", "inquiry", inquiry.id(), Map.of("shown", shown));
        }
        return others;
    }

    /** Says that two inquiries are not by the same person. Once somebody has said so, it is not said again. */
    public void say(InquiryId one, InquiryId other) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("Inquiry %s is by whoever sent it".formatted(one));
        }
        var me = current.get();
        int said = jdbc.sql("""
                        insert into inquiry_other_person (one_id, other_id, said_at, actor_id, actor_name)
                        values (least(:one, :other), greatest(:one, :other), :at, :actor, :name)
                        on conflict do nothing""")
                .param("one", one.id())
                .param("other", other.id())
                .param("at", Timestamptz.of(clock.instant()))
                .param("actor", me.id().id())
                .param("name", me.name())
                .update();
        if (said > 0) {
            tell("inquiry.other-person", one, other);
        }
    }

    /** Takes back that they are not, whoever said so. */
    public void takeBack(InquiryId one, InquiryId other) {
        int gone =
                jdbc.sql("""
                        delete from inquiry_other_person
                        where one_id = least(:one, :other) and other_id = greatest(:one, :other)""").param("one", one.id()).param("other", other.id()).update();
        if (gone > 0) {
            tell("inquiry.other-person-back", one, other);
        }
    }

    private void tell(String action, InquiryId inquiry, InquiryId other) {
        var reference = jdbc.sql("select reference from inquiry where id = ?")
                .param(other.id())
                .query(String.class)
                .single();
        audit.record(action, "inquiry", inquiry.id(), Map.of("other", reference));
    }
}
