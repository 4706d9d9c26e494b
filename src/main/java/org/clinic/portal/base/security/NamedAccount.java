package org.clinic.portal.base.security;

/** An account as colleagues know it. */
public record NamedAccount(AccountId id, String name) {}
