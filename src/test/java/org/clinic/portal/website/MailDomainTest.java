package org.clinic.portal.website;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailDomainTest {

    @ParameterizedTest
    @CsvSource({
        "ana@gmial.com, ana@gmail.com",
        "ana@gmail.con, ana@gmail.com",
        "ana@gmai.com, ana@gmail.com",
        "Ana.Rios@GMAIL.CO, Ana.Rios@gmail.com",
        "joan@hotmial.com, joan@hotmail.com",
        "joan@yaho.com, joan@yahoo.com",
        "joan@outlok.com, joan@outlook.com",
        "joan@iclould.com, joan@icloud.com",
        "joan@comcast.ner, joan@comcast.net"
    })
    void oneThatIsASlipAwayFromAUsualOneIsGuessed(String typed, String meant) {
        assertThat(MailDomain.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@gmail.com",
                "ana@mail.com",
                "ana@ymail.com",
                "ana@clinic.example",
                "ana@example.org",
                "ana@riverside-spine.com",
                "ana@uni-jena.de",
                "@gmial.com",
                "gmial.com",
                ""
            })
    void oneThatMayBeRightIsLeftAlone(String typed) {
        assertThat(MailDomain.meant(typed)).isEmpty();
    }
}
