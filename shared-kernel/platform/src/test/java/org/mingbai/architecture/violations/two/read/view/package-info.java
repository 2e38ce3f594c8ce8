/** Another capability's view, to be reached for. */
@NullMarked
package org.mingbai.architecture.violations.two.read.view;

import org.jspecify.annotations.NullMarked;
