package org.clinic.portal.testing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Makes the account of {@link SignedInAs}. */
class SignedInAsFactory implements WithSecurityContextFactory<SignedInAs> {

    private final ObjectProvider<People> people;

    SignedInAsFactory(ObjectProvider<People> people) {
        this.people = people;
    }

    @Override
    public SecurityContext createSecurityContext(SignedInAs annotation) {
        return people.getObject().context(annotation.name(), annotation.value());
    }
}
