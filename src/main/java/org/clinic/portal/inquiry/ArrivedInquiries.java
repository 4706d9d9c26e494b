package org.clinic.portal.inquiry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether something has come to the desk, for those who see to it that the way there is open; nobody is told. */
@Component
public class ArrivedInquiries {

    private final JdbcClient jdbc;

    ArrivedInquiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether there is an open inquiry of that reference, with the beginning of its timeline. */
    public boolean has(Reference reference) {
        return jdbc.sql("""
                        select exists (select from inquiry join inquiry_event event on event.inquiry_id = inquiry.id
                            where reference = ? and status = 'RECEIVED' and event.kind = 'RECEIVED')""").param(reference.value()).query(Boolean.class).single();
    }
}
