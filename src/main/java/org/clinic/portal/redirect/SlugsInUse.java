package org.clinic.portal.redirect;

import java.util.Optional;

/** Tells of a module which slugs it holds that nothing was published at yet, so that no redirect stands in its way. */
public interface SlugsInUse {

    /** What the thing is called that has the slug; empty if it has no name yet. */
    Optional<String> nameOfWhatHas(String slug);
}
