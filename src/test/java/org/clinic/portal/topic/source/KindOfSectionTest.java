package org.clinic.portal.topic.source;

import org.clinic.portal.content.SectionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KindOfSectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Overview                                   | INTRODUCTION
            What is an epidural?                       | WHAT_IT_IS
            About the treatment                        | WHAT_IT_IS
            ¿Qué es la epidural?                       | WHAT_IT_IS
            Who it is for                              | WHO_IT_IS_FOR
            ¿Quién puede recibirla?                    | WHO_IT_IS_FOR
            Questions to ask your doctor               | WHAT_TO_DISCUSS
            De qué hablar con su médico                | WHAT_TO_DISCUSS
            How to get ready                           | HOW_TO_PREPARE
            Cómo prepararse                            | HOW_TO_PREPARE
            Antes de su operación                      | HOW_TO_PREPARE
            What happens on the day                    | WHAT_HAPPENS
            Qué pasa durante la operación              | WHAT_HAPPENS
            Aftercare                                  | RECOVERY
            La recuperación                            | RECOVERY
            What are the benefits?                     | BENEFITS
            Beneficios                                 | BENEFITS
            What are the risks?                        | RISKS
            Riesgos y complicaciones                   | RISKS
            Should you have it?                        | DECISION
            ¿Es adecuado para usted?                   | DECISION
            Frequently asked questions                 | QUESTIONS
            Preguntas frecuentes                       | QUESTIONS
            In short                                   | CLOSING
            En resumen                                 | CLOSING
            Our team                                   | OTHER
            Whole grains                               | OTHER
            """)
    void theWordsOfAHeadingTellWhatItsSectionIsAbout(String heading, SectionKind kind) {
        assertThat(KindOfSection.of(heading)).isEqualTo(kind);
    }
}
