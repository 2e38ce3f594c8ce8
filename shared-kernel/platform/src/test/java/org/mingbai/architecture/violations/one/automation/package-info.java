/** Breaks the rules for automations. */
@NullMarked
package org.mingbai.architecture.violations.one.automation;

import org.jspecify.annotations.NullMarked;
