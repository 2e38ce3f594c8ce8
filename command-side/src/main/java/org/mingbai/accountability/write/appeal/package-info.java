/** The person of a case asks for a review of the decision. */
@NullMarked
package org.mingbai.accountability.write.appeal;

import org.jspecify.annotations.NullMarked;
