/** Where requests come from and where they go: the addresses of both, read strictly. */
@NamedInterface("web")
@NullMarked
package org.clinic.portal.base.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
