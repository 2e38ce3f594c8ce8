/** A fault that began with a missed deadline follows it where a published calendar moves it. */
@NullMarked
package org.mingbai.accountability.write.redate;

import org.jspecify.annotations.NullMarked;
