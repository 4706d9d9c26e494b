package org.clinic.portal.base.presence;

import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has something open in a window.
 *
 * @param part what of it is open there
 * @param writing whether they have written there within the last minute
 */
public record Someone(
        AccountId account, String name, @Nullable UUID part, boolean writing) {}
