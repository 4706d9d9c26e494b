package org.clinic.portal.topic.draft;

import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.SignedInAccount;

/**
 * Whose topic it is.
 *
 * @param name as it was when the topic became theirs
 */
public record TopicOwner(AccountId account, String name) {

    static TopicOwner of(SignedInAccount account) {
        return new TopicOwner(account.id(), account.name());
    }
}
