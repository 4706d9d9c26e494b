package org.clinic.portal.website.serving;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows what is in memory and may be given to anybody, without asking anyone else. */
@FunctionalInterface
public interface AtOnce {

    /** The answer to a GET or HEAD of an address whose query says nothing; none if it has to be found out. */
    @Nullable
    KeptAnswer find(HttpServletRequest request);
}
