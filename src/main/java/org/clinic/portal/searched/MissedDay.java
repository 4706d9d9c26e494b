package org.clinic.portal.searched;

import java.time.LocalDate;
import java.util.List;

/**
 * What was looked for in vain on one day.
 *
 * @param searches the most frequent first
 * @param others how many there were beside these, whose words are not shown
 */
public record MissedDay(LocalDate day, List<Search> searches, long others) {

    /** @param language of the page on which it was asked */
    public record Search(String words, String language, long times) {}
}
