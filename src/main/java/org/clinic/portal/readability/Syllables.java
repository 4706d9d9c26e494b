package org.clinic.portal.readability;

/** Counts how many syllables a word has when it is read aloud. */
@FunctionalInterface
interface Syllables {

    /** At least one. Takes a {@link Word}'s text: with its capitals, accents, hyphens, apostrophes and digits. */
    int of(String word);
}
