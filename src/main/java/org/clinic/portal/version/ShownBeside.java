package org.clinic.portal.version;

import java.util.Map;
import org.clinic.portal.content.TopicId;

/** What readers see on the page beside a version's text, such as the words of a form: recorded with the version. */
public interface ShownBeside {

    /**
     * By the name of each. No name is anybody else's.
     *
     * @param topic whose text it stands beside
     * @param language of the text
     */
    Map<String, String> words(TopicId topic, String language);
}
