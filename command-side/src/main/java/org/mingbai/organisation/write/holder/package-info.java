/** Posts are held by A and by B (AB岗). */
@NullMarked
package org.mingbai.organisation.write.holder;

import org.jspecify.annotations.NullMarked;
