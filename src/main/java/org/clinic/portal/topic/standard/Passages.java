package org.clinic.portal.topic.standard;

import java.util.List;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ReadAloud;
import org.clinic.portal.readability.Passage;
import org.clinic.portal.readability.PassagePlace;
import org.clinic.portal.topic.check.Place;

/** A body as readability is measured, line by line, and where its lines stand. */
public final class Passages {

    private Passages() {}

    public static List<Passage> of(Body body) {
        return ReadAloud.of(body);
    }

    /** Where in the body a place in its passages is: in which line of which block. */
    public static Place place(Body body, PassagePlace read) {
        int before = 0;
        for (int block = 0; block < body.blocks().size(); block++) {
            int lines = body.blocks().get(block).lines().size();
            if (read.passage() < before + lines) {
                return new Place(block, read.passage() - before, read.start(), read.end());
            }
            before += lines;
        }
        throw new IndexOutOfBoundsException("No passage " + read.passage() + " in " + before);
    }
}
