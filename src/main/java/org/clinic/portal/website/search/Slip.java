package org.clinic.portal.website.search;

/** How many slips of the finger are between two words: a letter wrong, missing, too many, or two swapped. */
public final class Slip {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private Slip() {}

    /** How many are forgiven in a word: in short ones any would be another word. */
    public static int forgiven(String word) {
        return word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    }

    /** The distance of Damerau and Levenshtein (optimal string alignment), or more than {@code most} if it is more. */
    public static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var before = new int[other.length() + 1];
        var last = numbers(other.length());
        for (int row = 1; row <= one.length(); row++) {
            var present = new int[other.length() + 1];
            present[0] = row;
            int least = row;
            for (int column = 1; column <= other.length(); column++) {
                present[column] = cell(one, other, row, column, before, last, present);
                least = Math.min(least, present[column]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = present;
        }
        return last[other.length()];
    }

    private static int cell(String one, String other, int row, int column, int[] before, int[] last, int[] present) {
        int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int best = Math.min(Math.min(last[column], present[column - 1]) + 1, last[column - 1] + changed);
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(best, before[column - 2] + 1) : best;
    }

    private static int[] numbers(int most) {
        var numbers = new int[most + 1];
        for (int number = 0; number <= most; number++) {
            numbers[number] = number;
        }
        return numbers;
    }
}
