/** The arrows between the parts of the system, as rules that every module's tests apply to what they see; each rule is shown to bite. */
@NullMarked
package org.mingbai.architecture;

import org.jspecify.annotations.NullMarked;
