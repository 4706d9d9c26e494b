package org.clinic.portal.topic;

import org.clinic.portal.base.security.AccountId;

/**
 * Whose topic it is.
 *
 * @param name as it was when the topic became theirs
 */
public record TopicOwner(AccountId account, String name) {}
