/** Another capability, to be reached for. */
@NullMarked
package org.mingbai.architecture.violations.two.write.act;

import org.jspecify.annotations.NullMarked;
