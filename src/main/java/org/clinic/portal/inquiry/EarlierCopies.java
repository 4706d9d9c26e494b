package org.clinic.portal.inquiry;

import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.digest.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells in one look what there is already of a form that comes: of most there is nothing. */
@Repository
class EarlierCopies {

    private final JdbcClient jdbc;

    EarlierCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param inquiry whether the very same form is an inquiry
     * @param waiting whether the same words, or what its sender goes on with, wait in quarantine
     * @param given whether its reference is given already, whoever has it
     */
    record Found(boolean inquiry, boolean waiting, boolean given) {}

    /** True as long as the caller holds the locks of the words and of the reference. */
    Found find(byte[] submissionHash, Sha256 words, Optional<UUID> held, Reference reference) {
        return jdbc.sql("""
                        select exists (select from inquiry where submission_sha256 = :submission) as inquiry,
                            exists (select from quarantined where released_at is null
                                and (words_sha256 = :words or (held and id = cast(:held as uuid)))) as waiting,
                            exists (select from inquiry where reference = :reference)
                                or exists (select from quarantined where reference = :reference) as given""")
                .param("submission", submissionHash)
                .param("words", words.bytes())
                .param("held", held.map(UUID::toString).orElse(null))
                .param("reference", reference.value())
                .query((row, number) ->
                        new Found(row.getBoolean("inquiry"), row.getBoolean("waiting"), row.getBoolean("given")))
                .single();
    }
}
