/** What is said about a draft, beside its text and in it. */
@NullMarked
package org.clinic.portal.topic.comment.ui;

import org.jspecify.annotations.NullMarked;
