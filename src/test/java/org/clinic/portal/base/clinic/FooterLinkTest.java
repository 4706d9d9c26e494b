package org.clinic.portal.base.clinic;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FooterLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://clinic.example",
                "https://clinic.example/privacy?lang=en#top",
                "https://clinic.example:8443/",
                "/topics/knee-replacement",
                "/topics/knee#s-0199"
            })
    void itLeadsToTopicsAndToSafePlacesElsewhere(String address) {
        assertThat(FooterLink.mayLeadTo(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://clinic.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "//clinic.example",
                "https:///privacy",
                "https://",
                "https://nobody@clinic.example/",
                "https://clinic.example/a b",
                "/staff/accounts",
                "/topics/",
                "/topics/Knee",
                "/topics/../staff",
                "clinic.example"
            })
    void itLeadsNowhereElse(String address) {
        assertThat(FooterLink.mayLeadTo(address)).isFalse();
    }
}
