package org.clinic.portal.base.clinic;

import org.jspecify.annotations.Nullable;

/** How the clinic's pages look where that is not as of anybody else's: each may be missing. */
public record Look(@Nullable Accent accent, @Nullable ClinicMark mark) {

    public static final Look USUAL = new Look(null, null);
}
