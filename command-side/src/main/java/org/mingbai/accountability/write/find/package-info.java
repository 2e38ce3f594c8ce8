/** The investigation of a fault case ends with a finding. */
@NullMarked
package org.mingbai.accountability.write.find;

import org.jspecify.annotations.NullMarked;
