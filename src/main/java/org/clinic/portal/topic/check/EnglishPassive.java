package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Set;

/** How an English passive looks: a form of "to be", up to two adverbs, a participle. */
final class EnglishPassive {

    private static final Set<String> TO_BE = Set.of(
            "am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't", "it's",
            "that's", "he's", "she's", "you're", "they're", "we're", "i'm");
    private static final Set<String> ADVERBS = Set.of(
            "not",
            "also",
            "often",
            "never",
            "always",
            "sometimes",
            "then",
            "now",
            "just",
            "still",
            "already",
            "soon",
            "first",
            "later",
            "only",
            "even",
            "ever",
            "well",
            "best",
            "both",
            "all",
            "rarely",
            "seldom",
            "again");
    private static final Set<String> NO_ADVERBS = Set.of("only", "family", "reply", "supply", "apply", "fly", "early");

    private static final Set<String> IRREGULAR = Set.of(
            "beaten",
            "begun",
            "bitten",
            "blown",
            "bought",
            "bound",
            "broken",
            "brought",
            "built",
            "burnt",
            "caught",
            "chosen",
            "cut",
            "dealt",
            "done",
            "drawn",
            "driven",
            "eaten",
            "fed",
            "felt",
            "fought",
            "found",
            "forgotten",
            "forbidden",
            "frozen",
            "given",
            "ground",
            "grown",
            "heard",
            "held",
            "hidden",
            "hit",
            "hurt",
            "kept",
            "known",
            "laid",
            "led",
            "left",
            "lent",
            "lit",
            "lost",
            "made",
            "meant",
            "met",
            "paid",
            "proven",
            "put",
            "read",
            "ridden",
            "run",
            "said",
            "seen",
            "sent",
            "set",
            "sewn",
            "shown",
            "shut",
            "sold",
            "spent",
            "spoken",
            "spread",
            "stolen",
            "struck",
            "stuck",
            "sworn",
            "taken",
            "taught",
            "thought",
            "thrown",
            "told",
            "torn",
            "understood",
            "undone",
            "withdrawn",
            "won",
            "worn",
            "woven",
            "written");

    /** States and qualities more often than something that is done, and words that only look like a participle. */
    private static final Set<String> NO_PARTICIPLES = Set.of(
            "accustomed",
            "advanced",
            "afraid",
            "aged",
            "agreed",
            "allied",
            "annoyed",
            "ashamed",
            "bed",
            "biased",
            "blessed",
            "bored",
            "bruised",
            "clogged",
            "committed",
            "complicated",
            "concerned",
            "confused",
            "congested",
            "convinced",
            "crooked",
            "crowded",
            "cultured",
            "dedicated",
            "dehydrated",
            "delighted",
            "depressed",
            "detailed",
            "determined",
            "disappointed",
            "distressed",
            "divorced",
            "educated",
            "embarrassed",
            "embed",
            "engaged",
            "enlarged",
            "entitled",
            "excited",
            "exhausted",
            "experienced",
            "exceed",
            "faded",
            "fatigued",
            "feed",
            "finished",
            "frightened",
            "frustrated",
            "gifted",
            "handicapped",
            "hundred",
            "indeed",
            "inclined",
            "infrared",
            "inflamed",
            "interested",
            "irritated",
            "involved",
            "isolated",
            "kindred",
            "left",
            "limited",
            "located",
            "lost",
            "married",
            "mixed",
            "motivated",
            "naked",
            "need",
            "obliged",
            "opposed",
            "outdated",
            "overcrowded",
            "pleased",
            "pointed",
            "prejudiced",
            "prepared",
            "proceed",
            "qualified",
            "ragged",
            "read",
            "red",
            "related",
            "relaxed",
            "relieved",
            "retired",
            "rugged",
            "sacred",
            "satisfied",
            "scared",
            "seed",
            "set",
            "shed",
            "shocked",
            "shred",
            "skilled",
            "sophisticated",
            "speed",
            "stressed",
            "stuck",
            "succeed",
            "supposed",
            "surprised",
            "talented",
            "thrilled",
            "tired",
            "touched",
            "troubled",
            "upset",
            "used",
            "varied",
            "weed",
            "well-known",
            "wicked",
            "widespread",
            "worried",
            "wretched");

    /** Where un- undoes something. All others in un- and -ed say that it has not been done, or how it is: "unexpected". */
    private static final Set<String> UNDONE = Set.of(
            "unblocked",
            "unbuttoned",
            "uncapped",
            "unclipped",
            "uncoiled",
            "uncorked",
            "uncovered",
            "underestimated",
            "underlined",
            "undermined",
            "undressed",
            "unfastened",
            "unfolded",
            "unified",
            "united",
            "unloaded",
            "unlocked",
            "unmasked",
            "unpacked",
            "unplugged",
            "unrolled",
            "unscrewed",
            "unsealed",
            "unsubscribed",
            "untied",
            "unveiled",
            "unwrapped",
            "unzipped");

    /** After these a noun says what is given or how it is called: "are given tablets". */
    private static final Set<String> NAMED = Set.of(
            "called",
            "named",
            "given",
            "sent",
            "told",
            "shown",
            "asked",
            "offered",
            "taught",
            "paid",
            "labeled",
            "considered");

    private static final Set<String> AFTERWARDS = Set.of(
            "always",
            "sometimes",
            "perhaps",
            "towards",
            "upwards",
            "afterwards",
            "besides",
            "hours",
            "across",
            "unless",
            "minutes",
            "weeks",
            "months",
            "years",
            "times");

    private EnglishPassive() {}

    /** The place of the participle of a passive that begins here; {@code at} if none does. */
    static int lastWord(List<String> words, int at) {
        if (!TO_BE.contains(words.get(at)) || isThere(words, at)) {
            return at;
        }
        int next = at + 1;
        while (next < words.size() && next <= at + 2 && isAdverb(words.get(next))) {
            next++;
        }
        if (next == words.size() || !isParticiple(words.get(next))) {
            return at;
        }
        return isFollowedByNoun(words, next) ? at : next;
    }

    /** "There are trained nurses" says that they are there. */
    private static boolean isThere(List<String> words, int at) {
        return at > 0 && words.get(at - 1).equals("there");
    }

    private static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.endsWith("ly") && word.length() > 4 && !NO_ADVERBS.contains(word);
    }

    private static boolean isParticiple(String word) {
        if (NO_PARTICIPLES.contains(word) || word.startsWith("un") && word.endsWith("ed") && !UNDONE.contains(word)) {
            return false;
        }
        return IRREGULAR.contains(word)
                || word.endsWith("ed") && word.length() > 4 && !word.endsWith("eed")
                || word.startsWith("re") && IRREGULAR.contains(word.substring(2));
    }

    /** "These are planned visits": what follows is what it is, and the participle only tells which. */
    private static boolean isFollowedByNoun(List<String> words, int at) {
        if (at + 1 == words.size()) {
            return false;
        }
        var next = words.get(at + 1);
        return next.endsWith("s")
                && next.length() > 4
                && !next.endsWith("ss")
                && !next.endsWith("ous")
                && !NAMED.contains(words.get(at))
                && !AFTERWARDS.contains(next);
    }
}
