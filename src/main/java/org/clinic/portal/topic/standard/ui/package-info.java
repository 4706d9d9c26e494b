/** What a topic is held against, on screen: the findings, how hard it is to read, and the clinic's terms. */
@NullMarked
package org.clinic.portal.topic.standard.ui;

import org.jspecify.annotations.NullMarked;
