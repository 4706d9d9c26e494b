package org.clinic.portal.database;

import java.nio.file.Path;

/** Another instance holds the folder of the embedded database. */
class FolderInUseException extends CannotStartException {

    FolderInUseException(Path folder) {
        super("another instance is using " + folder
                + "; stop it, or give this one a folder of its own with --portal.data=…");
    }
}
