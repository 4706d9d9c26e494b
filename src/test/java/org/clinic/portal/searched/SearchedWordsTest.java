package org.clinic.portal.searched;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchedWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Knee MRI|knee mri",
                "inyección|inyección",
                "Crohn’s disease|crohn’s disease",
                "боль|боль",
                "x-ray|x-ray"
            })
    void aFewWordsAreKeptInSmallLetters(String query, String kept) {
        assertThat(SearchedWords.of(query)).map(SearchedWords::text).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(212) 555-0147",
                "born 3 march 1961",
                "ana@example.com",
                "١٢٣٤",
                "my mother had an operation in may",
                "supercalifragilisticexpialidociousandalittlelongerthansixtysigns",
                "<script>",
                "\uD83D\uDE00"
            })
    void whatMayBeANumberAnAddressOrAStoryIsNot(String query) {
        assertThat(SearchedWords.of(query)).isEmpty();
    }
}
