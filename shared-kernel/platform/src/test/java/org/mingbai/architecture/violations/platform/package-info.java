/** Breaks the rules for the platform. */
@NullMarked
package org.mingbai.architecture.violations.platform;

import org.jspecify.annotations.NullMarked;
