/** The list in which marketing writes them down. */
@NullMarked
package org.clinic.portal.glossary.ui;

import org.jspecify.annotations.NullMarked;
