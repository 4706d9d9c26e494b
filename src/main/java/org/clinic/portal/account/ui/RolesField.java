package org.clinic.portal.account.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import org.clinic.portal.base.security.Roles;

/** Which roles an account has, each with what it allows. */
class RolesField extends CheckboxGroup<String> {

    RolesField() {
        super(null, Roles.ALL);
        setLabel(getTranslation("account.roles"));
        setItemLabelGenerator(role -> getTranslation("role." + role));
        setItemHelperGenerator(role -> getTranslation("account.role." + role));
        addClassName("roles");
        setManualValidation(true);
        addValueChangeListener(change -> setInvalid(false));
    }

    /** Whether at least one is chosen; if not, the field says so. */
    boolean check() {
        if (isEmpty()) {
            refuse("account.roles.missing");
        }
        return !isEmpty();
    }

    /** Says why what is chosen cannot be. */
    void refuse(String key) {
        setErrorMessage(getTranslation(key));
        setInvalid(true);
    }
}
