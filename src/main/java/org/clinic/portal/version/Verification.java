package org.clinic.portal.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.TopicId;

/** What came of verifying all versions. */
public sealed interface Verification {

    /** How many versions hold; of one that does not, how many of those before it. */
    int versions();

    /**
     * All that are there hold, and all that was expected is among them.
     *
     * @param last the last version of each topic, by topic, of those that were asked for
     * @param sha256 one hash over these, in hex
     * @param until when the newest of these was published; absent if there are none
     */
    record Holds(int versions, List<LastVersion> last, String sha256, Optional<Instant> until)
            implements Verification {}

    /** The first version, by topic and number, that does not hold. */
    record Broken(int versions, TopicId topic, int number, Flaw flaw) implements Verification {}

    /**
     * All that are there hold, but something that was there is no more, from the end of a topic's versions.
     *
     * @param expected the hash that is neither one of theirs nor the one over all
     */
    record Shortened(int versions, String expected) implements Verification {}

    /** The last version of a topic, with its hash in hex. */
    record LastVersion(TopicId topic, int number, String sha256) {

        /** As it is hashed with those of all topics. */
        @Override
        public String toString() {
            return topic + " " + number + " " + sha256;
        }
    }
}
