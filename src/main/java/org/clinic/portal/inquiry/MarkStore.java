package org.clinic.portal.inquiry;

import java.util.List;
import org.clinic.portal.base.security.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Labels, stars and what is read, in the database. */
@Repository
class MarkStore {

    private final JdbcClient jdbc;
    private final DoubtStore doubts;

    MarkStore(JdbcClient jdbc, DoubtStore doubts) {
        this.jdbc = jdbc;
        this.doubts = doubts;
    }

    /** All that are on anything, by name. */
    List<String> labels() {
        return jdbc.sql("select name from inquiry_label order by folded(name)")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** As whoever has just read it sees it. */
    Marks of(InquiryId inquiry, AccountId reader) {
        var labels = jdbc.sql("select label from inquiry_labelled where inquiry_id = ? order by folded(label)")
                .param(inquiry.id())
                .query((row, number) -> row.getString(1))
                .list();
        return new Marks(labels, isStarred(reader, inquiry), false, doubts.of(inquiry));
    }

    /**
     * Puts it on an inquiry, as it is written already if it is.
     *
     * @return whether it was not there yet
     */
    boolean label(InquiryId inquiry, String label) {
        jdbc.sql("insert into inquiry_label (name) values (?) on conflict do nothing")
                .param(label)
                .update();
        return jdbc.sql("""
                                insert into inquiry_labelled (inquiry_id, label)
                                select ?, name from inquiry_label where folded(name) = folded(?) on conflict do nothing""").params(inquiry.id(), label).update() > 0;
    }

    /** @return whether it was there */
    boolean unlabel(InquiryId inquiry, String label) {
        int gone = jdbc.sql("delete from inquiry_labelled where inquiry_id = ? and folded(label) = folded(?)")
                .params(inquiry.id(), label)
                .update();
        jdbc.sql("""
                        delete from inquiry_label
                        where folded(name) = folded(?)
                          and not exists (select from inquiry_labelled where label = name)""").param(label).update();
        return gone > 0;
    }

    void star(AccountId account, InquiryId inquiry) {
        jdbc.sql("insert into inquiry_star (account_id, inquiry_id) values (?, ?) on conflict do nothing")
                .params(account.id(), inquiry.id())
                .update();
    }

    void unstar(AccountId account, InquiryId inquiry) {
        jdbc.sql("delete from inquiry_star where account_id = ? and inquiry_id = ?")
                .params(account.id(), inquiry.id())
                .update();
    }

    private boolean isStarred(AccountId account, InquiryId inquiry) {
        return jdbc.sql("select exists (select from inquiry_star where account_id = ? and inquiry_id = ?)")
                .params(account.id(), inquiry.id())
                .query(Boolean.class)
                .single();
    }

    /** Nothing is read less than it was. */
    void read(AccountId account, InquiryId inquiry, int revision) {
        jdbc.sql("""
                        insert into inquiry_read (account_id, inquiry_id, revision) values (?, ?, ?)
                        on conflict (account_id, inquiry_id) do update set revision = excluded.revision
                        where inquiry_read.revision < excluded.revision""").params(account.id(), inquiry.id(), revision).update();
    }

    void unread(AccountId account, InquiryId inquiry) {
        jdbc.sql("delete from inquiry_read where account_id = ? and inquiry_id = ?")
                .params(account.id(), inquiry.id())
                .update();
    }
}
