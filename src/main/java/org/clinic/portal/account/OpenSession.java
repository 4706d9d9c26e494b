package org.clinic.portal.account;

import java.time.Instant;

/**
 * A session that one could go on with, as a list shows it.
 *
 * @param actedAt when its person last did something, give or take half a minute
 * @param address of the network, from which it began
 * @param browser as it calls itself
 */
public record OpenSession(SessionId id, Instant beganAt, Instant actedAt, String address, String browser) {}
