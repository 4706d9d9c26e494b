package org.clinic.portal.content;

import java.util.Optional;

/** Knows where sections can be read at the moment, for links that lead to them. */
@FunctionalInterface
public interface SectionAddresses {

    /** Where no link leads to a section, since nobody is to leave. */
    SectionAddresses NONE = target -> Optional.empty();

    /** The address of a section, or of its topic where the section is not shown; nothing if neither can be read. */
    Optional<String> of(LinkTarget.ToSection target);
}
