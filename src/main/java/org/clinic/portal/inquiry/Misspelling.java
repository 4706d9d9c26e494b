package org.clinic.portal.inquiry;

/**
 * Which names somebody may mean who types another one: those of one letter more, fewer, changed, or two that changed places;
 * of two such slips where there are eight letters and more. Whoever misspells a name has its first letter right, or the
 * first two in the wrong order.
 */
final class Misspelling {

    /** Of fewer, nearly every name is another one by a single letter. */
    static final int FEWEST_LETTERS = 4;

    private static final int LONG = 8;

    private Misspelling() {}

    /** How many slips are forgiven. */
    static int forgiven(String typed) {
        return typed.length() < FEWEST_LETTERS ? 0 : typed.length() < LONG ? 1 : 2;
    }

    /** Both folded; nobody misspells what is right. */
    static boolean isOf(String name, String typed) {
        return !name.equals(typed) && beginsAlike(name, typed) && slips(name, typed) <= forgiven(typed);
    }

    private static boolean beginsAlike(String name, String typed) {
        return name.length() > 1
                && typed.length() > 1
                && (name.charAt(0) == typed.charAt(0)
                        || name.charAt(0) == typed.charAt(1) && name.charAt(1) == typed.charAt(0));
    }

    /** The distance by optimal string alignment: Levenshtein's, with neighbours that changed places as one. */
    static int slips(String one, String other) {
        var slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : least(slips, one, other, i, j);
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int least(int[][] slips, String one, String other, int i, int j) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(slips[i - 1][j - 1] + changed, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }
}
