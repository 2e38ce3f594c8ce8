/** Breaks the rules for views. */
@NullMarked
package org.mingbai.architecture.violations.one.read.view;

import org.jspecify.annotations.NullMarked;
