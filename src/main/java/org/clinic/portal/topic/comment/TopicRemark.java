package org.clinic.portal.topic.comment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What somebody said in a comment. Only they change it, or take it away. */
@Entity
@DynamicUpdate // Who said it, and when, cannot be written again.
class TopicRemark {

    @EmbeddedId
    private RemarkId id;

    @Version
    private @Nullable Integer revision;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "author_id", updatable = false))
    private AccountId author;

    private String authorName;
    private String text;
    private Instant madeAt;
    private @Nullable Instant editedAt;
    private @Nullable Instant removedAt;

    @ElementCollection
    @CollectionTable(name = "topic_remark_mention", joinColumns = @JoinColumn(name = "remark_id"))
    @Column(name = "account_id")
    private Set<UUID> mentioned = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    TopicRemark() {}

    TopicRemark(RemarkText said, Hand hand) {
        id = new RemarkId();
        author = hand.id();
        authorName = hand.name();
        text = said.text();
        madeAt = hand.at();
        mention(said);
    }

    /** Changes the words, and returns who is mentioned now and was not before. */
    Set<AccountId> edit(RemarkText said, Hand editor) {
        requireAuthor(editor.id());
        var news = new HashSet<>(said.mentioned());
        mentioned.forEach(known -> news.remove(new AccountId(known)));
        if (!text.equals(said.text())) {
            text = said.text();
            editedAt = editor.at();
        }
        mention(said);
        return news;
    }

    private void mention(RemarkText said) {
        var ids = said.mentioned().stream().map(AccountId::id).toList();
        mentioned.retainAll(ids);
        mentioned.addAll(ids);
    }

    void remove(Hand remover) {
        requireAuthor(remover.id());
        removedAt = remover.at();
    }

    void putBack(AccountId remover) {
        requireAuthor(remover);
        removedAt = null;
    }

    private void requireAuthor(AccountId account) {
        if (!author.equals(account)) {
            throw new IllegalStateException("Remark %s is not theirs".formatted(id));
        }
    }

    RemarkId id() {
        return id;
    }

    AccountId author() {
        return author;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    Remark asRead() {
        return new Remark(id, author, authorName, text, madeAt, editedAt);
    }
}
