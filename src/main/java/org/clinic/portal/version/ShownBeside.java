package org.clinic.portal.version;

import java.util.Map;

/** What readers see on the page beside a version's text, such as the words of a form: recorded with the version. */
public interface ShownBeside {

    /** By the name of each, in the language of the text. No name is anybody else's. */
    Map<String, String> words(String language);
}
