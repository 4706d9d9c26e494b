package org.clinic.portal;

import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.Repository;

import static org.assertj.core.api.Assertions.assertThat;

/** What a start leaves for the first use: whether each repository can be made, and each of its queries understood. */
@PortalTest
class RepositoriesTest {

    @Test
    void everyQueryIsUnderstood(@Autowired ApplicationContext context) {
        assertThat(context.getBeansOfType(Repository.class)).hasSizeGreaterThan(5);
    }
}
