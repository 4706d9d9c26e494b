package org.clinic.portal.version;

import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicContent;

/**
 * A text as a version would have it: what tells whether two of them are the same.
 *
 * @param json in the canonical form
 */
public record FrozenText(String json, Sha256 sha256) {

    public static FrozenText of(TopicContent content, ContentJson json) {
        var text = CanonicalJson.of(json.write(content));
        return new FrozenText(text, Sha256.of(text));
    }
}
