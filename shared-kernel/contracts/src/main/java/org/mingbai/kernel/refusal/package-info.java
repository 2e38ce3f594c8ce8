/** Refusals that several capabilities give: unknown things, jurisdiction, versions, time. */
@NullMarked
package org.mingbai.kernel.refusal;

import org.jspecify.annotations.NullMarked;
